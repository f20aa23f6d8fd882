import AccountLedger
import Bitcoin
import Channels
import Checker
import Exploration
import Filecoin
import Simulation
import TestSupport
import Testing
import Voucher

/// What the contract and the wallet as they are published overlook, and that the cures suffice.
@Suite("Gaps that are open today")
struct OpenGapTests {
  /// A payee whose wallet takes merges.
  static func merging(_ rules: ContractRules) -> Voucher.Bounds {
    var bounds = Voucher.merging(rules)
    bounds.waived.payee = [.noMerges]
    return bounds
  }

  /// A payer who puts the end off as far as it likes.
  static func hostage(without rules: Set<Voucher.Rule>) -> Voucher.Bounds {
    SmallWorlds.changed {
      $0.adversary = .one(.payer)
      $0.asked = [
        Voucher.AskedVoucher(
          Voucher.VoucherWish(amount: .fil(1), minSettleHeight: Epoch(1_000)), nonce: 1)
      ]
      $0.allowance.tampers = 1
      $0.handsIn = true
      $0.waived.payee = rules
    }
  }

  @Test("two merges count the same money twice, and the payee loses a third")
  func doubleCount() throws {
    let breach = try #require(try SmallWorlds.attack(on: Self.merging(.published)))
    #expect(breach.promise == .noHostage)
    #expect(breach.length == 4)
    #expect(breach.loss.role == .payee && breach.loss.satoshis == 1)
    let signed = breach.scenario.moves.filter { if case .trick(.sign) = $0 { true } else { false } }
    #expect(signed.count == 2)
    #expect(try breach.scenario.run().outcome == breach.outcome)
  }

  @Test("what the contract owes is no longer what the vouchers say")
  func book() throws {
    let breach = try SmallWorlds.attack(on: Self.merging(.published), [.bookAddsUp])
    #expect(breach?.promise == .bookAddsUp)
  }

  @Test("where merged lanes are zeroed nothing is counted twice", .enabled(if: Campaign.isOn))
  func cured() throws {
    #expect(try SmallWorlds.explore(Self.merging(.cured)).holds)
  }

  @Test("where merged lanes are zeroed the same attack does no harm")
  func curedTwin() throws {
    var story = try #require(try SmallWorlds.attack(on: Self.merging(.published))).scenario
    story.terms.contractRules = .cured
    #expect(try story.run().outcome.shortfall == PerRole(repeating: .zero))
  }

  @Test("a minimum height makes a hostage of the payee in two calls")
  func hostage() throws {
    let published = Set(Voucher.Rule.allCases.filter(\.isCure))
    let breach = try #require(try SmallWorlds.attack(on: Self.hostage(without: published)))
    #expect(breach.promise == .noHostage)
    #expect(breach.length == 2)
    #expect(breach.loss.role == .payee && breach.loss.satoshis == 1)
    #expect(breach.outcome.locked.satoshis == 3)
  }

  @Test("a wallet that bounds the minimum height is no hostage")
  func noHostage() throws {
    var bounds = Self.hostage(without: [])
    bounds.handsIn = false
    #expect(try SmallWorlds.explore(bounds).holds)
  }
}
