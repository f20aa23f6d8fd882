import Channels
import Exploration
import Simulation
import Testing

@testable import Checker
@testable import OneWay

/// Numbers are worth nothing unless they stand for the same situations and the same ways.
@Suite("Numbered situations of one-way channels")
struct NumberedTests {
  static let worlds: [(String, OneWay.Bounds)] = [
    ("partings", SmallWorlds.changed(.kickOff) { $0.allowance.partings = 1 }),
    ("changes", SmallWorlds.changed(.expiry) { $0.allowance.tampers = 1 }),
    ("crashes", SmallWorlds.changed(.refund) { $0.allowance.crashes = 1 }),
    ("branches", SmallWorlds.changed(.lifetime) { $0.undo(1) }),
    ("late", OneWay.Sweep(kinds: [.expiry], lateness: 1).worlds[1]),
  ]

  @Test(
    "numbered situations are as many as plain ones, with as many ways between", arguments: worlds)
  func sameGraph(name: String, bounds: OneWay.Bounds) throws {
    let model = try WorldModel<OneWay>(bounds)
    let plain = Explorer(model).explore().outcome
    let numbered = model.explore(reducing: []).outcome
    #expect(numbered.statistics.states == plain.statistics.states)
    #expect(numbered.statistics.edges == plain.statistics.edges)
    #expect(numbered.statistics.depth == plain.statistics.depth)
    #expect(numbered.violation?.property == plain.violation?.property)
    #expect(numbered.violation?.depth == plain.violation?.depth)
  }
}
