import Simulation
import Testing

@testable import Checker

@Suite("Verdicts on the ready stories")
struct TemplateVerdictTests {
  @Test(
    "every transaction gets the verdict that mempool and blocks give it",
    arguments: Scenario<Timelock>.templates.map(\.name))
  func agrees(name: String) throws {
    let scenario = try #require(Scenario<Timelock>.template(named: name)).scenario
    let moment = try ScenarioMoment(scenario, at: nil)
    for made in moment.made.prefix(4) + moment.made.dropFirst(4).suffix(4) {
      let question = try #require(ChannelQuestion(made.label, at: moment))
      try question.verdict.expectAgreement(of: moment.ledger)
    }
  }
}
