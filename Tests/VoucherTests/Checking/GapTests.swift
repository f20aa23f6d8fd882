import AccountLedger
import Channels
import Checker
import Exploration
import Simulation
import TestSupport
import Testing
import Voucher

/// Each line of the contract's history gives the attack that it allowed.
@Suite("Gaps that the contract once had, found by exploring")
struct GapTests {
  /// The short ones, or all in a campaign; 256 lanes take their time.
  static let asked = HistoricGap.allCases.filter {
    Campaign.isOn || $0 != .fewLanes && $0 != .lateVoucher
  }

  @Test("with a gap the shortest attack appears", arguments: asked)
  func attack(gap: HistoricGap) throws {
    let expected = try #require(Voucher.Gap(gap).cost)
    let breach = try #require(try SmallWorlds.attack(on: Voucher.Gap(gap).world))
    #expect(breach.promise == expected.promise)
    #expect(breach.length == expected.length)
    #expect(breach.loss.satoshis == expected.loss)
    #expect(try breach.scenario.run().outcome == breach.outcome)
  }

  @Test(
    "without it nothing is broken in the same world", .enabled(if: Campaign.isOn),
    arguments: HistoricGap.allCases)
  func closed(gap: HistoricGap) throws {
    #expect(try SmallWorlds.explore(Voucher.Gap.closed(gap)).holds)
  }

  @Test("a voucher that names no channel is redeemed on another one of the pair")
  func replay() throws {
    let world = Voucher.Gap(.channelUnnamed).world
    let breach = try #require(try SmallWorlds.attack(on: world, [.payerKeepsItsShare]))
    #expect(breach.cheat == .payee && breach.loss.role == .payer)
    #expect(breach.loss.satoshis == 1)
  }

  @Test("every gap has its cost")
  func complete() {
    #expect(Voucher.contractCosts.map(\.name) == HistoricGap.allCases.map(\.rawValue))
  }
}
