import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

@testable import Checker

/// The facts by which what some rules refuse does no harm: each is seen in a scenario.
struct FactTests {
  /// A change that one rule is against, and nothing else.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Timelock.Rule
    let tampering: Timelock.Change
    let fact: Timelock.StandbyFact

    var testDescription: String { "\(tampering)" }
  }

  static let unit = Timelock.Bounds.unit
  static let cases: [Case] = [
    Case(rule: .channel, tampering: .channel, fact: .ownView),
    Case(rule: .stateNumber, tampering: .state(2), fact: .ownView),
    Case(rule: .spentOutput, tampering: .spentValue(unit), fact: .ownView),
    Case(rule: .sequence, tampering: .sequence(0xffff_fffd), fact: .sequenceKeepsLock),
    Case(rule: .outputOrder, tampering: .swapOutputs, fact: .scriptSaysWho),
  ]

  private static let bounds = Timelock.Bounds(
    updates: 1, step: 2, delay: 1, signingOrder: .payerFirst)

  /// The payer pays a unit with a message that is changed or not, and is silent from then on.
  private static func story(
    _ tampering: Timelock.Change?, without rules: Set<Timelock.Rule> = []
  ) -> Scenario<Timelock> {
    var bounds = bounds
    bounds.waived = .both(rules)
    let change = tampering.map {
      Move<Timelock>.tamper(to: .payee, message: 0, $0, .again)
    }
    let moves: [Move<Timelock>?] = [.pay(unit), change, .deliver(to: .payee, message: 0)]
    return bounds.scenario([ModelAction(moves.compactMap { $0 })])
  }

  private static func refusals(in story: Scenario<Timelock>) throws -> [Timelock.Rule] {
    try story.run().steps.flatMap(\.events).compactMap { event in
      guard case .refused(_, let refusal) = event else { return nil }
      return refusal.rule
    }
  }

  /// The end, with both sides on their own.
  private static func outcome(of story: Scenario<Timelock>) throws -> Trace<Timelock>.Outcome {
    Epilogue(try story.end(), alone: [.payee], bounds.terms).world.outcome
  }

  @Test("the change is refused by this rule alone", arguments: cases)
  func refused(item: Case) throws {
    #expect(try Self.refusals(in: Self.story(item.tampering)) == [item.rule])
    #expect(try Self.refusals(in: Self.story(item.tampering, without: [item.rule])).isEmpty)
  }

  @Test("without the rule the scenario ends as if nothing had been changed", arguments: cases)
  func harmless(item: Case) throws {
    #expect(Timelock.standby(for: .rule(item.rule)) == .fact(item.fact))
    let end = try Self.outcome(of: Self.story(item.tampering, without: [item.rule]))
    let twin = try Self.outcome(of: Self.story(nil))
    #expect(end.change == twin.change && end.shortfall == twin.shortfall)
    #expect(end.goods == Self.unit && end.change.payee == Self.unit.satoshis)
  }

  @Test(
    "what a side does not go by leaves no trace in it",
    arguments: cases.filter { $0.fact == .ownView })
  func ownView(item: Case) throws {
    let changed = try Self.story(item.tampering, without: [item.rule]).end()
    #expect(changed.payee == (try Self.story(nil).end().payee))
    #expect(changed.payee.open?.standing.division.toPayee == Self.unit)
  }

  @Test("what another channel's payer has signed is refused without the rule about channels too")
  func anotherChannel() throws {
    var other = Self.story(nil, without: [.channel])
    other.terms.feeRate = FeeRate(satoshisPerKilobyte: 3_000)
    other.moves = Moves(other.moves.dropLast())
    let foreign = try #require(try other.end().messages(to: .payee).first)
    var payee = try Self.bounds(without: [.channel]).end().payee
    #expect(throws: Timelock.Refusal.self) { try payee.handle(.message(foreign)) }
    do throws(Timelock.Refusal) { _ = try payee.handle(.message(foreign)) } catch {
      #expect(error.rule == .outPoint)
    }
  }

  private static func bounds(without rules: Set<Timelock.Rule>) -> Scenario<Timelock> {
    var bounds = bounds
    bounds.waived = .both(rules)
    return bounds.scenario()
  }

  @Test("a funding that the coins do not cover is not built without the rule against it either")
  func nothingToSend() throws {
    #expect(Timelock.standby(for: .rule(.enoughCoins)) == .fact(.nothingToSend))
    var bounds = try AblationTests.ablation("enough-coins").worlds[0]
    #expect(bounds.waived.payer == [.enoughCoins])
    bounds.start = .open
    let trace = try bounds.scenario().run()
    let rules = trace.steps.flatMap(\.events).compactMap { event -> Timelock.Rule? in
      guard case .refused(.payer, let refusal) = event else { return nil }
      return refusal.rule
    }
    #expect(rules.first == .enoughCoins)
    #expect(trace.outcome.confirmed.isEmpty)
  }

  @Test("a payer that does not look gets more by an older state, not less")
  func olderPaysMore() throws {
    #expect(Timelock.standby(for: .duty(.watching(by: .payer))) == .fact(.olderPaysMore))
    let change = try [UInt32(1), 2].map { state in
      let bounds = Timelock.Bounds(updates: 2, step: 2, delay: 1, signingOrder: .payerFirst)
      let label = TransactionLabel<Timelock.TransactionName>.channel(.commitment(state))
      let story = bounds.scenario([
        ModelAction([
          .pay(Self.unit), .exchange, .pay(Self.unit), .exchange, .silence(.payer),
          .silence(.payee), .mine(10, .without([])),
          .broadcast(by: .payee, .commitment(state), nil),
          .mine(1, .only([label])),
        ])
      ])
      let outcome = try story.run().outcome
      #expect(outcome.confirmed.last == label && outcome.shortfall.payer == .zero)
      return outcome.change.payer
    }
    #expect(change[0] - change[1] == Self.unit.satoshis)
  }

  @Test("without the rule about phases a payer signs what its owner never ordered")
  func noPromise() throws {
    #expect(Timelock.standby(for: .rule(.phase)) == .fact(.noPromise))
    var bounds = Self.bounds
    bounds.signingOrder = .payeeFirst
    var asked = bounds.scenario([ModelAction([.pay(Self.unit), .deliver(to: .payee, message: 0)])])
    let offer = try #require(try asked.end().messages(to: .payer).first)
    asked.moves = bounds.prologue
    for rules in [[], [.phase]] as [Set<Timelock.Rule>] {
      asked.waived = .both(rules)
      var payer = try asked.end().payer
      #expect(payer.phase == .open)
      do throws(Timelock.Refusal) {
        _ = try payer.handle(.message(offer))
        #expect(rules == [.phase])
        #expect(payer.latest?.division.toPayee == Self.unit)
      } catch {
        #expect(rules.isEmpty && error.rule == .phase)
      }
    }
  }
}
