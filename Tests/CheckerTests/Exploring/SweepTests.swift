import Channels
import Checker
import Exploration
import Simulation
import Testing

/// The boundary between safe ladders and others is found, and then compared.
struct SweepTests {
  static let ladders = Sweep(SmallWorlds.update, steps: 2, lateness: 3).ladders

  @Test(
    "a ladder is safe exactly where reaction and delay fit into a step", arguments: ladders)
  func boundary(bounds: WorldBounds) throws {
    let row = Sweep.row(bounds, try SmallWorlds.explore(bounds))
    #expect(row.isExhausted)
    #expect(row.holds == (row.reaction + row.delay <= row.step), "\(row)")
  }

  @Test("a stale state that wins is one confirmed in the place of a later one")
  func stale() throws {
    let bounds = Sweep(SmallWorlds.changed { $0.delay = 2 }).bounds
    let finding = try #require(try SmallWorlds.attack(on: bounds, [.noStaleState]))
    #expect(finding.promise == .noStaleState)
    #expect(finding.cheat == .payer)
    #expect(finding.outcome.confirmed.map(\.description) == ["funding", "refund"])
  }
}
