import Testing
import TestSupport

@testable import MockLedger

@Suite("The mempool after reorganisations, compared with a slow node")
struct ReorganisationModelTests {
  @Test("holds what the slow node holds, after every step and every reorganisation")
  func walks() throws {
    var events: [ReorganisationEvent: Int] = [:]
    var reorganisations = 0
    let seeds: Range<UInt64> = 0..<(Campaign.isOn ? 400 : 5)
    for seed in seeds {
      var walker = ReorganisationWalker(seed: seed)
      for _ in 0..<90 where walker.problems.isEmpty { try walker.step() }
      #expect(walker.problems == [], "seed \(seed)")
      do { try walker.ledger.checkMempool() } catch { Issue.record("seed \(seed): \(error)") }
      events.merge(walker.node.events, uniquingKeysWith: +)
      reorganisations += walker.reorganisations
    }
    #expect(reorganisations > (Campaign.isOn ? 3_000 : 35))
    for event in ReorganisationEvent.allCases {
      #expect(events[event, default: 0] > 0, "\(event) never happened")
    }
    guard Campaign.isOn else { return }
    print(reorganisations, events.map { "\($0) \($1)" }.sorted())
  }
}
