import AccountLedger
import Channels
import Checker
import Exploration
import Simulation
import TestSupport
import Testing
import Voucher

/// The margin of the payee is found by exploring, and then compared with the law.
@Suite("The margin of the payee")
struct SweepTests {
  /// Every timing with a lateness of three, or of five in a campaign.
  static let worlds = Voucher.Sweep(lateness: Campaign.isOn ? 5 : 3).worlds
  /// With a branch that undoes an epoch.
  static let branching =
    Campaign.isOn ? Voucher.Sweep(lateness: 3, undone: 1).worlds.filter { $0.undone > 0 } : []

  @Test(
    "a payee with a delay that is just long enough loses nothing, and one epoch less loses all",
    arguments: worlds + branching)
  func margin(bounds: Voucher.Bounds) throws {
    let row = Voucher.Sweep.row(
      bounds, try SmallWorlds.explore(bounds, Voucher.Sweep.promises))
    #expect(row.isExhausted)
    #expect(row.holds == (row.needed <= row.settleDelay - 1), "\(row)")
    #expect((row.attack == nil) == row.holds)
  }

  @Test("one epoch less, and the payer collects before the voucher lands")
  func attack() throws {
    let tight = Voucher.Sweep(lateness: 3).worlds[3]
    let breach = try #require(try SmallWorlds.attack(on: tight, Voucher.Sweep.promises))
    #expect(breach.cheat == .payer)
    #expect(breach.loss.role == .payee && breach.loss.satoshis == 1)
    #expect(try breach.scenario.run().outcome == breach.outcome)
  }

  @Test("the published delay leaves 1,439 epochs")
  func published() {
    let delay = LedgerParameters.publishedSettleDelay
    #expect(Voucher.Sweep.margin(ofDelay: delay) == 1_439)
  }

  @Test("a payee that sleeps an epoch longer than was agreed loses all")
  func asleep() throws {
    var bounds = Voucher.Sweep.smallest
    (bounds.settleDelay, bounds.reaction) = (4, 1)
    #expect(try SmallWorlds.explore(bounds, Voucher.Sweep.promises).holds)
    bounds.late = 1
    let breach = try #require(try SmallWorlds.attack(on: bounds, Voucher.Sweep.promises))
    #expect(breach.loss.role == .payee)
  }
}
