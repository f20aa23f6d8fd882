import Channels
import ExactJSON
import Exploration
import Simulation
import Testing

@testable import Checker

@Suite("A family on another layer than a chain of transactions")
struct OtherLayerTests {
  private static func explored(_ bounds: Tab.Bounds) throws -> Outcome<WorldModel<Tab>> {
    try WorldModel(bounds).explore().outcome
  }

  @Test("every future of a small channel is looked at, and all promises hold")
  func holds() throws {
    let outcome = try Self.explored(Tab.Bounds())
    #expect(outcome.holds && outcome.statistics.states > 1_000)
  }

  @Test("a payee that may look one epoch later than was agreed loses, and a scenario shows it")
  func late() throws {
    var bounds = Tab.Bounds()
    bounds.moreLateness = 1
    let model = try WorldModel<Tab>(bounds, promises: [.payee])
    let violation = try #require(model.explore().outcome.violation)
    let breach = Breach<Tab>(violation, in: model)
    #expect(breach.promise == .payee && breach.loss.role == .payee)
    #expect(breach.outcome.confirmed == [.funding, .reclaim])
    #expect(try breach.scenario.run().outcome == breach.outcome)
  }

  @Test("a rule that is left out opens an attack")
  func waived() throws {
    var bounds = Tab.Bounds()
    bounds.waived = PerRole(repeating: [.deadline])
    #expect(try Self.explored(bounds).violation?.property == Tab.Promise.payee.rawValue)
  }

  @Test("numbered and plain situations have the same futures")
  func numbered() throws {
    var bounds = Tab.Bounds()
    bounds.terms.capacity = 1
    bounds.terms.expiry = 6
    let model = try WorldModel<Tab>(bounds)
    let plain = Explorer(model).explore()
    let numbered = model.explore(reducing: [])
    #expect(plain.outcome.holds && numbered.outcome.holds)
    #expect(plain.outcome.statistics.states == numbered.outcome.statistics.states)
  }

  @Test("a map and sampled paths show where offers are")
  func shown() throws {
    var bounds = Tab.Bounds()
    bounds.terms.capacity = 1
    let model = try WorldModel<Tab>(bounds)
    #expect(StateMap(model, upTo: 200, reporting: { _ in }).places.count == 200)
    var samples: [String] = []
    model.forEachSample(of: model.explore(), 20, seed: 1) { samples.append($0.json.text()) }
    #expect(samples.count == 20 && samples.contains { $0.contains("claim 1") })
  }

  @Test("random futures keep all promises, and break one where a rule is left out")
  func random() throws {
    let fuzzer = Fuzzer(MoveWeights<Tab>(length: 60), seed: 1, runs: 200)
    #expect(fuzzer.run().failure == nil)
    let lax = Fuzzer(MoveWeights<Tab>(length: 60, waived: [.deadline]), seed: 1, runs: 2_000)
    #expect(lax.run().failure?.breach?.promise == .payee)
  }

  @Test("moves that can happen are found, and each of them changes something")
  func played() throws {
    let world = try Tab.Bounds().scenario().end()
    #expect(world.possibleMoves.contains(.mine(1, .everything)))
    #expect(world.possibleMoves.contains(.order(.payer, .pay)))
  }
}
