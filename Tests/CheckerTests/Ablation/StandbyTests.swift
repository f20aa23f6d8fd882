import Channels
import Exploration
import Simulation
import TestSupport
import Testing
import Timelock

@testable import Checker

/// Where leaving a rule out opens no attack, what stands by for it is what keeps the attack away.
@Suite(.enabled(if: Campaign.isOn, "set PAYCHAN_CAMPAIGN to leave out rules two by two"))
struct StandbyTests {
  /// A rule and the rules that stand by for it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Timelock.Rule
    let others: [Timelock.Rule]

    var testDescription: String { rule.rawValue }
  }

  static let cases: [Case] = Timelock.Rule.allCases.compactMap { rule in
    guard case .rules(let others) = Timelock.standby(for: .rule(rule)) else { return nil }
    return Case(rule: rule, others: others)
  }

  @Test("only without all of them there is an attack", arguments: cases)
  func together(item: Case) throws {
    let score = try AblationTests.score(item.rule.rawValue)
    #expect(score.breach == nil && score.isExhausted)
    let attack = try #require(score.besides)
    #expect(try attack.scenario.run().outcome == attack.outcome)
  }

  @Test("the rule alone keeps that attack away where the others are left out", arguments: cases)
  func alone(item: Case) throws {
    let attack = try #require(try AblationTests.score(item.rule.rawValue).besides)
    for var bounds in Ablation<Timelock>(.rule(item.rule), beside: item.others).worlds {
      bounds.waived.payer.remove(item.rule)
      bounds.waived.payee.remove(item.rule)
      let model = try WorldModel<Timelock>(bounds)
      let outcome = model.explore(bounds: Bounds(depth: attack.length)).outcome
      #expect(outcome.violation == nil)
    }
  }
}
