import Channels
import Checker
import Exploration
import Simulation
import Testing

/// A rule that is left out is missed, and what the explorer finds is a story that anybody can run.
struct AblationTests {
  /// A rule, what breaks without it, and in how many deeds.
  struct Expected: Sendable, CustomTestStringConvertible {
    let rule: Timelock.Rule
    let promise: Promise
    let length: Int

    var testDescription: String { rule.rawValue }
  }

  static let expected: [Expected] = [
    Expected(rule: .safeLadder, promise: .payeeKeepsItsShare, length: 7),
    Expected(rule: .lock, promise: .payeeKeepsItsShare, length: 6),
    Expected(rule: .goodsOnCredit, promise: .payeeKeepsItsShare, length: 2),
    Expected(rule: .lowS, promise: .noHostage, length: 2),
    Expected(rule: .signature, promise: .noHostage, length: 2),
    Expected(rule: .refundBeforeFunding, promise: .noHostage, length: 3),
    Expected(rule: .segwitFunding, promise: .payerKeepsItsShare, length: 5),
    Expected(rule: .noUpdateWhileClosing, promise: .payeeKeepsItsShare, length: 5),
  ]

  @Test("without a rule the shortest attack appears", arguments: expected)
  func attack(expected: Expected) throws {
    let score = Ablation(.rule(expected.rule)).first
    let finding = try #require(try SmallWorlds.attack(on: score))
    #expect(finding.promise == expected.promise)
    #expect(finding.length == expected.length)
    #expect(finding.loss.satoshis > 0)
    let trace = try Scenario(parsing: Array(finding.scenario.text.utf8)).run()
    #expect(trace.outcome == finding.outcome)
  }

  @Test("with the rule in its place there is none", arguments: expected.prefix(3))
  func twin(expected: Expected) throws {
    var bounds = Ablation(.rule(expected.rule)).first
    guard expected.rule != .safeLadder else { return }
    bounds.waived = .both([])
    #expect(try SmallWorlds.attack(on: bounds) == nil)
  }

  @Test("every rule and every duty has its place on the scorecard")
  func complete() {
    let names = Ablation.all.map(\.subject.name)
    #expect(names == Timelock.Rule.allCases.map(\.rawValue) + Neglect.all.map(\.name))
    #expect(Ablation.all.allSatisfy { !$0.worlds.isEmpty })
  }
}

extension Ablation {
  /// The first of its worlds.
  fileprivate var first: WorldBounds { worlds[0] }
}
