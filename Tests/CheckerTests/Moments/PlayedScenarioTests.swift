import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@testable import Checker

@Suite("A story played once")
struct PlayedScenarioTests {
  @Test(
    "is the same as one that is run anew for its trace, its end and each height",
    arguments: ["file-100gb", "reorganisation", "silent-payer", "stale-commitment"])
  func same(name: String) throws {
    let scenario = try #require(Scenario<Timelock>.template(named: name)).scenario
    let end = try ScenarioMoment(scenario, at: nil)
    let last = end.ledger.height.value
    let heights = [102, 103, 105, last - 1, last, last + 3]
      .map { BlockHeight(uncheckedValue: $0) }
    let story = try PlayedScenario(scenario, stoppingAt: heights)
    #expect(story.trace.json == (try scenario.run().json))
    #expect(story.end.made == end.made)
    for height in heights {
      let moment = try #require(story.moment(at: height))
      let alone = try ScenarioMoment(scenario, at: height)
      #expect(moment.ledger.blockHash(at: height) == alone.ledger.blockHash(at: height))
      #expect(moment.ledger.height == alone.ledger.height)
      #expect(moment.made == alone.made)
      #expect(moment.shown == alone.shown)
    }
  }

  @Test("names the move that cannot happen, and keeps no moment that nobody asked for")
  func faults() throws {
    #expect(
      throws: ScenarioFault<Timelock>(index: 9, move: .restart(.payee), reason: .partyIsUp(.payee))
    ) {
      try PlayedScenario(Till.scenario([.restart(.payee)]), stoppingAt: [])
    }
    let story = try PlayedScenario(Till.scenario(), stoppingAt: [BlockHeight(uncheckedValue: 104)])
    #expect(story.moment(at: BlockHeight(uncheckedValue: 105)) == nil)
  }
}
