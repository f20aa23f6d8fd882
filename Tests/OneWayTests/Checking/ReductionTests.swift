import Channels
import Exploration
import Simulation
import Testing

@testable import Checker
@testable import OneWay

/// What an exploration forgets must change nothing but its size.
@Suite("What an exploration of one-way channels forgets")
struct ReductionTests {
  static let worlds: [(String, OneWay.Bounds)] =
    NumberedTests.worlds + [
      (
        "a cheat that stops",
        SmallWorlds.changed(.kickOff) {
          $0.allowance = Allowance(crashes: 1, silences: 1, partings: 1)
        }
      )
    ]

  @Test("the verdict and the shortest attack are those without reductions", arguments: worlds)
  func sameVerdict(name: String, bounds: OneWay.Bounds) throws {
    let model = try WorldModel<OneWay>(bounds)
    let whole = model.explore(reducing: []).outcome
    let reduced = model.explore().outcome
    #expect(reduced.holds == whole.holds)
    #expect(reduced.violation?.depth == whole.violation?.depth)
    #expect(reduced.statistics.states <= whole.statistics.states)
  }

  @Test("where the question is over, nothing changes any more", arguments: worlds)
  func over(name: String, bounds: OneWay.Bounds) throws {
    let model = try WorldModel<OneWay>(bounds)
    for way in Explorer(model).explore().samples(400, seed: 3, further: 2) {
      let states = try #require(way.states(in: model))
      guard let first = states.firstIndex(where: model.isOver) else { continue }
      for state in states[first...] {
        #expect(model.isOver(state) && state.flaws == states[first].flaws)
        #expect(state.world.layerMark == states[first].world.layerMark)
        for role in state.honest {
          #expect(
            state.world.participant(role).given == states[first].world.participant(role).given)
        }
      }
    }
  }
}
