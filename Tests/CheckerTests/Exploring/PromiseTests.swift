import Bitcoin
import Channels
import Exploration
import MockLedger
import Testing

@testable import Checker
@testable import Simulation
@testable import Timelock

/// Each promise is broken somewhere: a checker that never complains would be worth nothing.
///
/// Whatever is broken here is found by the explorer, in the same way as everywhere else.
struct PromiseTests {
  /// Promises that a small world breaks when a rule is left out.
  static let breakages: [(Timelock.Promise, Timelock.Bounds)] = [
    (.payerKeepsItsShare, Ablation<Timelock>(.rule(.segwitFunding)).worlds[0]),
    (.payeeKeepsItsShare, Ablation<Timelock>(.rule(.goodsOnCredit)).worlds[0]),
    (.noHostage, Ablation<Timelock>(.rule(.refundBeforeFunding)).worlds[0]),
    (.noStaleState, Timelock.Sweep(SmallWorlds.changed { $0.delay = 2 }).bounds),
    (.oneTransactionPerState, Ablation<Timelock>(.rule(.oneTransactionPerState)).worlds[0]),
  ]

  @Test("a promise is seen to be broken", arguments: breakages)
  func broken(promise: Timelock.Promise, bounds: Timelock.Bounds) throws {
    let finding = try #require(try SmallWorlds.attack(on: bounds, [promise]))
    #expect(finding.promise == promise)
  }

  /// Promises that no rule alone keeps, each with what has to be forged in a channel that is
  /// closed.
  static let forgeries: [(Timelock.Promise, @Sendable (inout Situation<Timelock>) throws -> Void)] =
    [
      (.valueConserved, { $0.wealth = Amount(uncheckedSatoshis: $0.wealth.satoshis - 644 - 1) }),
      (.twoTransactions, { try $0.world.confirmAnother() }),
      (.refusalChangesNothing, { $0.flaws = .changedByRefusal }),
    ]

  @Test("a forged situation is seen to break a promise", arguments: forgeries)
  func forged(
    promise: Timelock.Promise, forge: @Sendable (inout Situation<Timelock>) throws -> Void
  ) throws {
    let closed = try Self.closed()
    #expect(Self.violation(of: promise, from: closed) == nil)
    var forged = closed
    try forge(&forged)
    let violation = try #require(Self.violation(of: promise, from: forged))
    #expect(violation.property == promise.rawValue && violation.depth == 0)
    for other in Timelock.Promise.allCases where other != promise {
      #expect(Self.violation(of: other, from: forged) == nil, "\(other)")
    }
  }

  @Test("each promise is broken in one of these ways")
  func complete() {
    let promises = Self.breakages.map(\.0) + Self.forgeries.map(\.0)
    #expect(Set(promises) == Set(Timelock.Promise.allCases))
  }

  /// A channel that both have closed together, with the settlement on the chain.
  private static func closed() throws -> Situation<Timelock> {
    let bounds = SmallWorlds.update
    let story = bounds.scenario([ModelAction([.close(.payer), .exchange, .mine(1, .mempool)])])
    return Situation(try story.end().marked, cheat: nil, allowance: bounds.allowance)
  }

  private static func violation(
    of promise: Timelock.Promise, from situation: Situation<Timelock>
  ) -> Violation<WorldModel<Timelock>>? {
    WorldModel<Timelock>(SmallWorlds.update, promises: [promise], from: [situation])
      .explore().outcome.violation
  }

  @Test("what two sides hold may be as much as they began with, less the fees, and no more")
  func value() throws {
    var situation = try Self.closed()
    let judge = Judge<Timelock>(terms: SmallWorlds.update.terms, undoable: 0)
    situation.wealth = Amount(uncheckedSatoshis: situation.wealth.satoshis - 644)
    #expect(judge.isKept(.valueConserved, in: situation))
  }

  /// A party that remembers what it refuses.
  private struct Resentful: Equatable {
    struct Grudge: Error {}
    var heard = 0
    let isResentful: Bool

    mutating func refuse() throws(Grudge) {
      if isResentful { heard += 1 }
      throw Grudge()
    }
  }

  @Test("a party that a refusal changes is noticed", arguments: [false, true])
  func refusal(isResentful: Bool) {
    let party = Resentful(isResentful: isResentful)
    let isUnmoved = ModelMemory<Timelock>.isUnmoved(party) { party throws(Resentful.Grudge) in
      try party.refuse()
    }
    #expect(isUnmoved == !isResentful)
  }

  /// What can be signed for a state.
  private enum Signed: UInt64 {
    case commitment, settlement
  }

  private static func signing(
    state: UInt64, _ signed: Signed, digest: UInt64
  ) -> Checker.Signing {
    let subject = SignedSubject(number: state << 1 | signed.rawValue, digest: digest)
    return Checker.Signing(subject, by: PaymentRole.payee)
  }

  @Test("a side that signs a state a second time, otherwise, is noticed")
  func signing() throws {
    var situation = try Self.closed()
    let judge = Judge<Timelock>(terms: SmallWorlds.update.terms, undoable: 0)
    situation.note(Self.signing(state: 1, .commitment, digest: 1))
    situation.note(Self.signing(state: 1, .commitment, digest: 1))
    situation.note(Self.signing(state: 1, .settlement, digest: 2))
    situation.note(Self.signing(state: 2, .commitment, digest: 2))
    #expect(judge.isKept(.oneTransactionPerState, in: situation))
    situation.note(Self.signing(state: 1, .commitment, digest: 3))
    #expect(!judge.isKept(.oneTransactionPerState, in: situation))
  }

  @Test("a third transaction beside funding and closing is noticed")
  func third() {
    #expect(Timelock.leavesNoOther(spent: true, confirmed: 2))
    #expect(!Timelock.leavesNoOther(spent: true, confirmed: 3))
    #expect(!Timelock.leavesNoOther(spent: true, confirmed: 1))
    #expect(Timelock.leavesNoOther(spent: false, confirmed: 1))
  }
}

extension World<Timelock> {
  /// Puts one more transaction on the chain: the payer pays another coin to itself.
  fileprivate mutating func confirmAnother() throws {
    let coin = try #require(setting.wallets.coins[.payer].first { isUnspent($0.outPoint) })
    let payment = Transaction(
      inputs: [TransactionInput(previousOutput: coin.outPoint, sequence: .final)],
      outputs: [
        TransactionOutput(
          value: coin.output.value, scriptPubKey: coin.output.scriptPubKey)
      ])
    let signed = setting.wallets.signed(payment, by: .payer)
    var chain = layer
    _ = chain.handToMiners(OfferedTransaction(.doubleSpend, signed), by: .payer)
    layerPart = Part(chain, .onDemand)
    _ = try apply(.mine(1, .only([.doubleSpend])))
    self = marked
  }
}
