import Channels
import Checker
import Exploration
import Filecoin
import Simulation
import Testing
import Voucher

/// The published wallet marks a voucher as handed in before anything is executed.
@Suite("Marked but not executed")
struct MarkingTests {
  /// A voucher that counts from epoch 5 on, and an owner who hands it in too early.
  static func hasty(without rules: Set<Voucher.Rule>) -> Voucher.Bounds {
    SmallWorlds.changed {
      $0.adversary = .one(.payer)
      $0.vouchers = 0
      $0.settleDelay = 6
      $0.asked = [
        Voucher.AskedVoucher(
          Voucher.VoucherWish(amount: .fil(1), timeLockMin: Epoch(5)), nonce: 1)
      ]
      $0.allowance = Allowance(silences: 0, tampers: 1, resumes: 1, partings: 0)
      $0.isHasty = true
      $0.waived.payee = rules.union([.noTimeLockMin])
    }
  }

  @Test("a call that failed hides the voucher for ever")
  func hidden() throws {
    let bounds = Self.hasty(without: [.markedWhenExecuted])
    let breach = try #require(try SmallWorlds.attack(on: bounds, [.payeeKeepsItsShare]))
    #expect(breach.loss.role == .payee && breach.loss.satoshis == 1)
  }

  @Test("a wallet that marks what was executed hands it in again")
  func again() throws {
    #expect(try SmallWorlds.explore(Self.hasty(without: []), [.payeeKeepsItsShare]).holds)
  }
}
