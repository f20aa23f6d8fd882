import Bitcoin
import Channels
import Checker
import Exploration
import OneWay
import Simulation
import Testing

/// The payee's deadline is found by exploring, and then compared with the law.
@Suite("The deadline of the payee")
struct SweepTests {
  /// Every variant with a deadline, with reactions and delays that come to two blocks.
  static let worlds = OneWay.Sweep(lateness: 2).worlds
  /// With a branch that undoes a block; with a kick-off these worlds are too large for a test.
  static let branching = OneWay.Sweep(kinds: [.refund, .expiry, .lifetime], lateness: 1, undone: 1)
    .worlds.filter { $0.undone > 0 }

  @Test(
    "a payee that closes at its deadline loses nothing, and one block later everything",
    arguments: worlds + branching)
  func deadline(bounds: OneWay.Bounds) throws {
    let row = OneWay.Sweep.row(bounds, try SmallWorlds.explore(bounds))
    #expect(row.isExhausted)
    #expect(row.holds == (row.late == 0), "\(row)")
    #expect((row.attack == nil) == row.holds)
  }

  @Test("the attack is a refund in the place of the close", arguments: OneWay.Sweep.allKinds)
  func attack(kind: OneWay.Variant.Kind) throws {
    let late = try #require(
      OneWay.Sweep(kinds: [kind], lateness: 1).worlds.first { $0.late == 1 })
    let breach = try #require(try SmallWorlds.attack(on: late))
    #expect(breach.promise == .payeeKeepsItsShare)
    #expect(breach.cheat == .payer)
    #expect(breach.length == (kind == .kickOff ? 6 : 5))
    #expect(breach.loss.role == .payee)
    #expect(breach.loss.satoshis == 100_000)
    let chain = kind == .kickOff ? ["funding", "kick-off", "refund"] : ["funding", "refund"]
    #expect(breach.outcome.confirmed.map(\.description) == chain)
    #expect(try breach.scenario.run().outcome == breach.outcome)
  }

  @Test("the law is the one that the terms compute", arguments: OneWay.Sweep.allKinds)
  func law(kind: OneWay.Variant.Kind) {
    let bounds = OneWay.Sweep.smallest
    var world = bounds
    world.kind = kind
    let terms = world.terms
    switch kind {
    case .refund, .expiry: #expect(terms.variant.expiry?.value == world.openHeight + 2)
    case .lifetime:
      #expect(terms.variant.lifetime.map { Int($0) - 1 } == terms.leastLifetime)
    case .kickOff: #expect(terms.variant.lifetime.map(Int.init) == terms.leastLifetime)
    case .trusting: Issue.record("a trusting channel has no deadline")
    }
  }
}
