import Channels
import Checker
import Exploration
import Simulation
import Testing
import Timelock

/// The boundary between safe ladders and others is found, and then compared.
struct SweepTests {
  static let ladders =
    Timelock.Sweep(
      SmallWorlds.update, Timelock.Sweep.Range(steps: 2, lateness: 3),
      branching: Timelock.Sweep.Range(steps: 4, lateness: 1), undone: 1
    ).ladders

  @Test(
    "a ladder is safe exactly where what a state may need fits into a step", arguments: ladders)
  func boundary(bounds: Timelock.Bounds) throws {
    let row = Timelock.Sweep.row(bounds, try SmallWorlds.explore(bounds))
    #expect(row.isExhausted)
    #expect(row.holds == (Self.need(of: row) <= row.ladder.step), "\(row)")
  }

  /// Reaction and delay; with a branch also what it undoes, and the delay once more.
  private static func need(of row: Timelock.Sweep.Row) -> UInt32 {
    let ladder = row.ladder
    let branch = ladder.undone > 0 ? ladder.undone + ladder.delay : 0
    return ladder.reaction + ladder.delay + branch
  }

  @Test("a stale state that wins is one confirmed in the place of a later one")
  func stale() throws {
    let bounds = Timelock.Sweep(SmallWorlds.changed { $0.delay = 2 }).bounds
    let finding = try #require(try SmallWorlds.attack(on: bounds, [.noStaleState]))
    #expect(finding.promise == .noStaleState)
    #expect(finding.cheat == .payer)
    #expect(finding.outcome.confirmed.map(\.description) == ["funding", "refund"])
  }
}
