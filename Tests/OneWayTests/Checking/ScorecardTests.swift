import Channels
import Exploration
import Simulation
import TestSupport
import Testing

@testable import Checker
@testable import OneWay

/// A rule that is left out is missed, and what the explorer finds is a scenario that can be run.
@Suite("What each rule of a one-way channel is there for, found by exploring")
struct ScorecardTests {
  /// The short ones, or all in a campaign.
  static let asked = OneWay.costs.filter { Campaign.isOn || $0.length <= 5 }

  @Test(
    "without a rule the shortest attack appears, and with it the same scenario does no harm",
    arguments: asked)
  func attack(expected: Cost<OneWay>) throws {
    let breach = try #require(try Self.score(expected.name).breach)
    #expect(breach.promise == expected.promise)
    #expect(breach.length == expected.length)
    #expect(breach.loss.satoshis == expected.loss)
    let trace = try Scenario<OneWay>(parsing: Array(breach.scenario.text.utf8)).run()
    #expect(trace.outcome == breach.outcome)
    // A look that is missed is missed whatever rules there are.
    if expected.name != "payee-watches-the-chain" { try Self.expectNoHarm(from: breach, trace) }
  }

  /// With every rule in its place, and every record written first.
  private static func expectNoHarm(from breach: Breach<OneWay>, _ trace: Trace<OneWay>) throws {
    var story = breach.scenario
    story.waived = .both([])
    story.recording = PerRole(payer: .beforeEffects, payee: .beforeEffects)
    do throws(ScenarioFault<OneWay>) {
      let twin = try story.run()
      #expect(twin.steps.map(\.events) != trace.steps.map(\.events))
      #expect(breach.loss.satoshis == 0 || twin.outcome != breach.outcome)
    } catch {
      // It cannot even be told to its end.
    }
  }

  @Test("every rule and every duty has its place on the scorecard")
  func complete() {
    let names = Ablation<OneWay>.all.map(\.subject.name)
    #expect(names == OneWay.Rule.allCases.map(\.rawValue) + Neglect<PaymentRole>.all.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(Ablation<OneWay>.all.allSatisfy { !$0.worlds.isEmpty })
  }

  @Test("everything that is left out has its cost recorded, or something that stands by for it")
  func recorded() {
    for subject in Ablation<OneWay>.all.map(\.subject) {
      #expect((subject.cost == nil) == (OneWay.standby(for: subject) != nil), "\(subject.name)")
    }
    #expect(Set(OneWay.costs.map(\.name)).count == OneWay.costs.count)
    #expect(Set(OneWay.StandbyFact.allCases.map(\.sentence)).count == 7)
  }

  @Test("in the worlds of a rule nothing is broken while it holds", arguments: asked)
  func holds(expected: Cost<OneWay>) throws {
    let ablation = try #require(Ablation<OneWay>.all.first { $0.subject.name == expected.name })
    for var bounds in ablation.worlds where bounds.allowance.tampers == 0 {
      bounds.waived = .both([])
      bounds.neglected = []
      do throws(ScenarioFault<OneWay>) {
        #expect(try WorldModel<OneWay>(bounds).explore().outcome.holds)
      } catch {
        // A channel that the rule keeps from being opened is safe as well.
      }
    }
  }

  @Test(
    "where rules stand by, leaving them out too opens an attack",
    arguments: [OneWay.Rule.expiryAhead, .fundingUnspent])
  func besides(rule: OneWay.Rule) throws {
    guard case .rules(let others)? = OneWay.standby(for: .rule(rule)) else {
      Issue.record("no rule stands by")
      return
    }
    let model = try WorldModel<OneWay>(
      Ablation<OneWay>(.rule(rule), beside: others).worlds[0])
    #expect(model.explore().outcome.violation != nil)
  }

  static func score(_ name: String) throws -> Score<OneWay> {
    let ablation = try #require(Ablation<OneWay>.all.first { $0.subject.name == name })
    return ablation.score { model, depth in
      model.explore(bounds: Bounds(depth: depth)).outcome
    }
  }
}
