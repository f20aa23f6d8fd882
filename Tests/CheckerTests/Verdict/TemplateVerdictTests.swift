import Channels
import Simulation
import Testing
import Timelock

@testable import Checker

@Suite("Verdicts on the templates")
struct TemplateVerdictTests {
  @Test(
    "every transaction gets the verdict that mempool and blocks give it",
    arguments: Scenario<Timelock>.templates.map(\.name))
  func agrees(name: String) throws {
    let scenario = try #require(Scenario<Timelock>.template(named: name)).scenario
    let end = try ScenarioEnd(of: scenario)
    for made in end.made.prefix(4) + end.made.dropFirst(4).suffix(4) {
      try end.verdict(on: made.label).expectAgreement(of: end.ledger)
    }
  }
}
