import Channels
import Exploration
import Simulation
import TestSupport
import Testing

@testable import Checker
@testable import Voucher

/// A rule that is left out is missed, and what the explorer finds is a scenario that can be run.
@Suite("What each rule of a voucher wallet is there for, found by exploring")
struct ScorecardTests {
  /// The short ones, or all in a campaign.
  static let asked = Voucher.costs.filter { Campaign.isOn || $0.length <= 5 }

  @Test("without a rule the shortest attack appears", arguments: asked)
  func attack(expected: Cost<Voucher>) throws {
    let breach = try #require(try Self.score(expected.name).breach)
    #expect(breach.promise == expected.promise)
    #expect(breach.length == expected.length)
    #expect(breach.loss.satoshis == expected.loss)
    let trace = try Scenario<Voucher>(parsing: Array(breach.scenario.text.utf8)).run()
    #expect(trace.outcome == breach.outcome)
  }

  @Test("every rule and every duty has its place on the scorecard")
  func complete() {
    let names = Ablation<Voucher>.all.map(\.subject.name)
    #expect(names == Voucher.Rule.allCases.map(\.rawValue) + Neglect<PaymentRole>.all.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(Ablation<Voucher>.all.allSatisfy { !$0.worlds.isEmpty })
  }

  @Test("everything that is left out has its cost recorded, or something that stands by for it")
  func recorded() {
    for subject in Ablation<Voucher>.all.map(\.subject) {
      #expect((subject.cost == nil) == (Voucher.standby(for: subject) != nil), "\(subject.name)")
    }
    #expect(Set(Voucher.costs.map(\.name)).count == Voucher.costs.count)
    #expect(Set(Voucher.StandbyFact.allCases.map(\.sentence)).count == 6)
  }

  @Test(
    "in the worlds of a rule nothing is broken while it holds", .enabled(if: Campaign.isOn),
    arguments: Voucher.costs.filter { $0.name != "no-merges" })
  func holds(expected: Cost<Voucher>) throws {
    let ablation = try #require(Ablation<Voucher>.all.first { $0.subject.name == expected.name })
    for var bounds in ablation.worlds {
      bounds.waived = .both([])
      bounds.neglected = []
      #expect(try WorldModel<Voucher>(bounds).explore().outcome.holds)
    }
  }

  @Test(
    "where rules stand by, leaving them out too opens an attack",
    arguments: [Voucher.Rule.amountRises, .markedWhenExecuted])
  func besides(rule: Voucher.Rule) throws {
    guard case .rules(let others)? = Voucher.standby(for: .rule(rule)) else {
      Issue.record("no rule stands by")
      return
    }
    let world = Ablation<Voucher>(.rule(rule), beside: others).worlds[0]
    #expect(try WorldModel<Voucher>(world).explore().outcome.violation != nil)
  }

  static func score(_ name: String) throws -> Score<Voucher> {
    let ablation = try #require(Ablation<Voucher>.all.first { $0.subject.name == name })
    return ablation.score { model, depth in
      model.explore(bounds: Exploration.Bounds(depth: depth)).outcome
    }
  }
}
