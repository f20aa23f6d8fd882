import Channels
import Exploration
import Simulation
import TestSupport
import Testing

@testable import Checker

/// A rule that is left out is missed, and what the explorer finds is a story that anybody can run.
struct AblationTests {
  /// A rule or a duty, what breaks without it, in how many deeds, and what that costs.
  struct Expected: Sendable, CustomTestStringConvertible {
    let name: String
    let promise: Promise
    let length: Int
    let loss: Int64

    init(_ name: String, _ promise: Promise, _ length: Int, _ loss: Int64) {
      (self.name, self.promise, self.length, self.loss) = (name, promise, length, loss)
    }

    var testDescription: String { name }
  }

  static let expected: [Expected] = [
    Expected("goods-on-credit", .payeeKeepsItsShare, 2, 200_000),
    Expected("goods-after-commitment", .payeeKeepsItsShare, 2, 200_000),
    Expected("record-before-effect", .payeeKeepsItsShare, 2, 200_000),
    Expected("funding-reorganised", .payeeKeepsItsShare, 2, 100_000),
    Expected("refund-before-funding", .noHostage, 3, 200_338),
    Expected("refund-checked", .noHostage, 5, 200_338),
    Expected("terms", .payeeKeepsItsShare, 4, 100_000),
    Expected("segwit-funding", .payerKeepsItsShare, 5, 200_000),
    Expected("within-capacity", .noHostage, 5, 200_000),
    Expected("funding-output", .noHostage, 8, 100_000),
    Expected("close-before-last-lock", .payeeKeepsItsShare, 7, 100_000),
    Expected("safe-ladder", .payeeKeepsItsShare, 7, 100_000),
    Expected("predecessor-lock", .payeeKeepsItsShare, 8, 100_000),
    Expected("payee-watches-the-chain", .payeeKeepsItsShare, 6, 100_000),
    Expected("one-transaction-per-state", .oneTransactionPerState, 3, 0),
    Expected("value-adds-up", .noHostage, 2, 100_000),
    Expected("no-relative-lock", .noHostage, 2, 100_000),
    Expected("lock-is-height", .noHostage, 2, 100_000),
    Expected("low-s", .noHostage, 2, 100_000),
    Expected("signature", .noHostage, 2, 100_000),
  ]

  /// The short ones, or all in a campaign.
  static let asked = expected.filter { Campaign.isOn || $0.length <= 5 }

  @Test(
    "without a rule the shortest attack appears, and with it the same story does no harm",
    arguments: asked)
  func attack(expected: Expected) throws {
    let breach = try #require(try Self.score(expected.name).breach)
    #expect(breach.promise == expected.promise)
    #expect(breach.length == expected.length)
    #expect(breach.loss.satoshis == expected.loss)
    let trace = try Scenario(parsing: Array(breach.scenario.text.utf8)).run()
    #expect(trace.outcome == breach.outcome)
    // A look that is missed is missed whatever rules there are.
    if expected.name != "payee-watches-the-chain" { try Self.expectNoHarm(from: breach, trace) }
  }

  /// With every rule in its place, and every record written first.
  private static func expectNoHarm(from breach: Breach, _ trace: Trace) throws {
    var story = breach.scenario
    story.waived = .both([])
    story.recording = PerRole(payer: .beforeEffects, payee: .beforeEffects)
    do throws(ScenarioFault) {
      let twin = try story.run()
      #expect(twin.steps.map(\.events) != trace.steps.map(\.events))
      #expect(breach.loss.satoshis == 0 || twin.outcome != breach.outcome)
    } catch {
      // It cannot even be told to its end.
    }
  }

  @Test("in the worlds of a rule nothing is broken while it holds", arguments: expected)
  func holds(expected: Expected) throws {
    for var bounds in try Self.ablation(expected.name).worlds where bounds.isQuick {
      bounds.waived = .both([])
      bounds.neglected = []
      do throws(ScenarioFault) {
        let model = try WorldModel(bounds)
        #expect(model.explore().outcome.holds)
      } catch {
        // A channel that the rule keeps from being opened is safe as well.
      }
    }
  }

  @Test("every rule and every duty has its place on the scorecard")
  func complete() {
    let names = Ablation.all.map(\.subject.name)
    #expect(names == Timelock.Rule.allCases.map(\.rawValue) + Neglect.all.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(Ablation.all.allSatisfy { !$0.worlds.isEmpty })
  }

  static func ablation(_ name: String) throws -> Ablation {
    try #require(Ablation.all.first { $0.subject.name == name })
  }

  static func score(_ name: String) throws -> Score {
    try ablation(name).score { model, depth in
      model.explore(bounds: Bounds(depth: depth)).outcome
    }
  }
}

extension WorldBounds {
  /// Whether it is small enough to be looked at to its end here: every change of a message costs a
  /// signature, and a world in which nothing goes wrong has many.
  fileprivate var isQuick: Bool { allowance.tampers == 0 }
}
