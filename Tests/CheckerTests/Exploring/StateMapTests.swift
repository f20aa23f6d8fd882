import Exploration
import Testing
import Timelock

@testable import Checker

@Suite("A map of a model")
struct StateMapTests {
  @Test("has every situation that an exploration counts", arguments: NumberedModelTests.worlds)
  func whole(name: String, bounds: Timelock.Bounds) throws {
    let model = try WorldModel<Timelock>(bounds)
    let explored = model.explore(reducing: []).outcome
    let map = StateMap(model, upTo: 20_000) { _ in }
    if map.isCut { return #expect(map.places.count == 20_000) }
    if explored.holds {
      #expect(map.places.count == explored.statistics.states)
      #expect(map.shortestAttack == nil)
    } else {
      #expect(map.shortestAttack?.count == explored.violation.map { $0.depth + 1 })
    }
  }

  @Test("has the attack, even where it is cut before that")
  func cut() throws {
    let model = try WorldModel<Timelock>(
      SmallWorlds.changed {
        $0.delay = 2
        $0.waived = .both([.safeLadder])
      })
    let violation = try #require(model.explore().outcome.violation)
    var map = StateMap(model, upTo: 5) { _ in }
    #expect(map.isCut && map.shortestAttack == nil)
    map.add(violation.path)
    let attack = try #require(map.shortestAttack)
    #expect(attack.count == violation.depth + 1)
    for (here, next) in zip(attack, attack.dropFirst()) {
      #expect(map.places[here].ways.contains { $0.target == next })
    }
  }
}
