import Channels
import ExactJSON
import Simulation
import Testing
import Voucher

@Suite("Ready scenarios of voucher channels")
struct ReadyScenarioTests {
  @Test("a ready scenario ends as it must, to the last FIL", arguments: Voucher.templates)
  func endsAsExpected(_ template: ScenarioTemplate<Voucher>) throws {
    let ending = ScenarioEnding(try #require(try Played.trace(template.name)))
    #expect([ending] == ScenarioEnding.expected.filter { $0.name == template.name })
  }

  @Test("against the rules an attack costs nobody anything; without one it does")
  func attacksFailUnlessRulesAreWaived() {
    #expect(ScenarioEnding.expected.map(\.name) == Voucher.templates.map(\.name))
    for ending in ScenarioEnding.expected where ending.name.hasSuffix("-unprotected") {
      let name = String(ending.name.dropLast("-unprotected".count))
      let other = ScenarioEnding.expected.first { $0.name == name }
      #expect(other?.locked == 0, "\(name)")
      #expect(ending.shortfall.payer + ending.shortfall.payee + ending.locked > 0, "\(name)")
      // A payee that hands an old voucher in to another channel counts on it there.
      let payee: Int64 = name == "replay-across-channels" ? 3_000 : 0
      #expect(other?.shortfall == PerRole(payer: 0, payee: payee), "\(name)")
    }
  }

  @Test("a ready scenario is read as it was written", arguments: Voucher.templates)
  func scenarioJSON(_ template: ScenarioTemplate<Voucher>) throws {
    let scenario = template.scenario
    let bytes = scenario.json.bytes()
    let read = try Scenario<Voucher>(json: JSON(parsing: bytes))
    #expect(read == scenario)
    #expect(read.json.bytes() == bytes)
  }

  @Test("a scenario that is run twice gives the same bytes")
  func deterministic() throws {
    let merge = try #require(Scenario<Voucher>.template(named: "merge-double-count"))
    let first = try Played.trace(merge.name)?.json.bytes()
    #expect(try merge.scenario.run().json.bytes() == first)
  }
}
