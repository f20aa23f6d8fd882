import Channels
import Exploration
import Simulation
import TestSupport
import Testing
import Timelock

@testable import Checker

/// A rule that is left out is missed, and what the explorer finds is a scenario that can be run.
struct AblationTests {
  /// What is explored here; the others, in all their worlds, by `Tests/Explorer/costs.py`.
  static let explored: Set = [
    "goods-on-credit", "goods-after-commitment", "record-before-effect", "funding-reorganised",
    "refund-before-funding", "refund-checked", "terms", "segwit-funding", "within-capacity",
    "funding-output", "close-before-last-lock", "safe-ladder", "predecessor-lock",
    "payee-watches-the-chain", "one-transaction-per-state", "value-adds-up", "no-relative-lock",
    "lock-is-height", "low-s", "signature",
  ]

  /// What is recorded of these.
  static let expected = Timelock.costs.filter { explored.contains($0.name) }

  /// The short ones, or all in a campaign.
  static let asked = expected.filter { Campaign.isOn || $0.length <= 5 }

  @Test(
    "without a rule the shortest attack appears, and with it the same scenario does no harm",
    arguments: asked)
  func attack(expected: Cost<Timelock>) throws {
    let breach = try #require(try Self.score(expected.name).breach)
    #expect(breach.promise == expected.promise)
    #expect(breach.length == expected.length)
    #expect(breach.loss.satoshis == expected.loss)
    let trace = try Scenario<Timelock>(parsing: Array(breach.scenario.text.utf8)).run()
    #expect(trace.outcome == breach.outcome)
    // A look that is missed is missed whatever rules there are.
    if expected.name != "payee-watches-the-chain" { try Self.expectNoHarm(from: breach, trace) }
  }

  /// With every rule in its place, and every record written first.
  private static func expectNoHarm(from breach: Breach<Timelock>, _ trace: Trace<Timelock>) throws {
    var story = breach.scenario
    story.waived = .both([])
    story.recording = PerRole(payer: .beforeEffects, payee: .beforeEffects)
    do throws(ScenarioFault<Timelock>) {
      let twin = try story.run()
      #expect(twin.steps.map(\.events) != trace.steps.map(\.events))
      #expect(breach.loss.satoshis == 0 || twin.outcome != breach.outcome)
    } catch {
      // It cannot even be told to its end.
    }
  }

  @Test("in the worlds of a rule nothing is broken while it holds", arguments: expected)
  func holds(expected: Cost<Timelock>) throws {
    for var bounds in try Self.ablation(expected.name).worlds where bounds.isQuick {
      bounds.waived = .both([])
      bounds.neglected = []
      do throws(ScenarioFault<Timelock>) {
        let model = try WorldModel<Timelock>(bounds)
        #expect(model.explore().outcome.holds)
      } catch {
        // A channel that the rule keeps from being opened is safe as well.
      }
    }
  }

  @Test("every rule and every duty has its place on the scorecard")
  func complete() {
    let names = Ablation<Timelock>.all.map(\.subject.name)
    #expect(names == Timelock.Rule.allCases.map(\.rawValue) + Neglect<PaymentRole>.all.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(Ablation<Timelock>.all.allSatisfy { !$0.worlds.isEmpty })
  }

  @Test("everything that is left out has its cost recorded, or something that stands by for it")
  func recorded() {
    for subject in Ablation<Timelock>.all.map(\.subject) {
      #expect((subject.cost == nil) == (Timelock.standby(for: subject) != nil), "\(subject.name)")
    }
    #expect(Set(Timelock.costs.map(\.name)).count == Timelock.costs.count)
  }

  static func ablation(_ name: String) throws -> Ablation<Timelock> {
    try #require(Ablation<Timelock>.all.first { $0.subject.name == name })
  }

  static func score(_ name: String) throws -> Score<Timelock> {
    try ablation(name).score { model, depth in
      model.explore(bounds: Bounds(depth: depth)).outcome
    }
  }
}

extension Timelock.Bounds {
  /// Whether it is small enough to be looked at to its end here: every change of a message costs a
  /// signature, and a world in which nothing goes wrong has many.
  fileprivate var isQuick: Bool { allowance.tampers == 0 }
}
