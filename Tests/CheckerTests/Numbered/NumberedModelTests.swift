import Channels
import Exploration
import Simulation
import TestSupport
import Testing
import Timelock

@testable import Checker

/// Numbers are worth nothing unless they stand for the same situations and the same ways.
struct NumberedModelTests {
  /// Every kind of action is in one of these worlds, and so is every kind of scene.
  static let worlds: [(String, Timelock.Bounds)] = [
    ("one update", SmallWorlds.update),
    ("crashes", SmallWorlds.changed { $0.allowance.crashes = 1 }),
    ("payee first", SmallWorlds.changed { $0.signingOrder = .payeeFirst }),
    ("late", SmallWorlds.changed { ($0.step, $0.reaction, $0.delay) = (2, 1, 1) }),
    (
      "disorder",
      SmallWorlds.changed {
        $0.allowance = Allowance(
          duplicates: 1, reorders: Campaign.isOn ? 2 : 1, silences: 0, resumes: 1, partings: 1)
      }
    ),
    (
      "accidents",
      SmallWorlds.changed {
        $0.adversary = .none
        $0.allowance = Allowance(
          drops: Campaign.isOn ? 2 : 1, duplicates: 1, crashes: 1, silences: 0, resumes: 1)
      }
    ),
    ("changes", SmallWorlds.changed { $0.allowance.tampers = 1 }),
    ("credit", SmallWorlds.changed { $0.allowance = Allowance(silences: 1, releases: 1) }),
    (
      "branches",
      SmallWorlds.changed {
        $0.step = 3
        $0.undo(1)
      }
    ),
    (
      "opening",
      SmallWorlds.changed {
        $0.start = .opening
        $0.allowance = Allowance(silences: 0, tampers: 1, partings: 0)
      }
    ),
    ("legacy", Ablation<Timelock>(.rule(.segwitFunding)).worlds[0]),
    ("no ladder", Timelock.Sweep(SmallWorlds.changed { $0.delay = 2 }).bounds),
  ]

  @Test(
    "numbered situations are as many as plain ones, with as many ways between", arguments: worlds)
  func sameGraph(name: String, bounds: Timelock.Bounds) throws {
    let model = try WorldModel<Timelock>(bounds)
    let plain = Explorer(model).explore().outcome
    let numbered = Explorer(NumberedWorld(model, reducing: []).model).explore().outcome
    #expect(numbered.statistics.states == plain.statistics.states, "\(plain), \(numbered)")
    #expect(numbered.statistics.edges == plain.statistics.edges)
    #expect(numbered.statistics.depth == plain.statistics.depth)
    #expect(numbered.violation?.property == plain.violation?.property)
    #expect(numbered.violation?.depth == plain.violation?.depth)
  }

  @Test(
    "every step of a numbered way leads to the situation that the plain step leads to",
    arguments: worlds)
  func sameWays(name: String, bounds: Timelock.Bounds) throws {
    let plain = try WorldModel<Timelock>(bounds)
    let numbered = NumberedWorld(plain, reducing: [])
    for way in Explorer(numbered.model).explore().samples(40, seed: 1, further: 3) {
      let states = try #require(way.states(in: numbered.model))
      let same = try #require(numbered.path(way).states(in: plain))
      #expect(
        same.map(\.fingerprint)
          == states.map { numbered.oracle.situation($0, in: numbered.model).fingerprint })
      let ends = zip(plain.properties, numbered.model.properties)
      for (property, twin) in ends where !states.isEmpty {
        #expect(property.test(same[same.count - 1]) == twin.test(states[states.count - 1]))
      }
    }
  }

  @Test("one thread and many come to the same end")
  func threads() throws {
    let model = try WorldModel<Timelock>(SmallWorlds.changed { $0.allowance.crashes = 1 })
    let one = model.explore(threads: .exactly(1)).outcome.statistics
    let many = model.explore(threads: .exactly(8)).outcome.statistics
    #expect(one.states == many.states && one.edges == many.edges && one.depth == many.depth)
  }

  @Test("what is remembered counts as memory", .timeLimit(.minutes(1)))
  func memory() throws {
    let model = NumberedWorld(try WorldModel<Timelock>(SmallWorlds.update)).model
    let statistics = Explorer(model).explore().outcome.statistics
    #expect(statistics.bytes > model.sharedBytes && model.sharedBytes > 0)
  }
}
