import Bitcoin
import Channels
import ExactJSON
import OneWay
import Simulation
import Testing

@Suite("Ready scenarios of one-way channels")
struct ReadyScenarioTests {
  @Test(
    "a ready scenario ends as it must, to the last satoshi, and its messages are read as written",
    arguments: OneWay.templates)
  func endsAsExpected(_ template: ScenarioTemplate<OneWay>) throws {
    let trace = try template.scenario.run()
    let expected = ScenarioEnding.expected.filter { $0.name == template.name }
    #expect([ScenarioEnding(trace)] == expected)
    for step in trace.steps {
      for case .sent(_, let message) in step.events {
        #expect(try OneWay.Message(parsing: message.bytes) == message)
      }
    }
  }

  @Test("against parties that hold to every rule an attack costs them nothing; without one it does")
  func attacksFailUnlessRulesAreWaived() {
    #expect(ScenarioEnding.expected.map(\.name) == OneWay.templates.map(\.name))
    /// What no rule stops.
    let open = ["trusting-payee-gone", "trusting-ransom", "unpaid-unit", "old-payment"]
    for ending in ScenarioEnding.expected {
      let lost = ending.shortfall.payer + ending.shortfall.payee
      let isOpen = open.contains(ending.name)
      #expect((lost > 0) == (isOpen || ending.name.hasSuffix("-unprotected")), "\(ending.name)")
      #expect(lost > 0 || ending.locked == 0, "\(ending.name)")
    }
  }

  @Test("every variant has a sale, and no sale is refused anything")
  func sales() {
    for kind in OneWay.Variant.Kind.allCases {
      let sale = ScenarioEnding.expected.first { $0.name == "\(kind.rawValue)-stream" }
      #expect(sale?.refusals == [])
      #expect(sale?.goods == 300_000)
      #expect(sale?.change.payee == 300_000)
    }
  }

  @Test("a ready scenario is read as it was written", arguments: OneWay.templates)
  func scenarioJSON(_ template: ScenarioTemplate<OneWay>) throws {
    let scenario = template.scenario
    let bytes = scenario.json.bytes()
    let read = try Scenario<OneWay>(json: JSON(parsing: bytes))
    #expect(read == scenario)
    #expect(read.json.bytes() == bytes)
  }

  @Test(
    "a scenario that is run twice gives the same bytes", arguments: OneWay.Variant.Kind.allCases)
  func deterministic(_ kind: OneWay.Variant.Kind) throws {
    let sale = try #require(Scenario<OneWay>.template(named: "\(kind.rawValue)-stream"))
    let first = try sale.scenario.run().json.bytes()
    #expect(try sale.scenario.run().json.bytes() == first)
  }
}
