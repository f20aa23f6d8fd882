import Bitcoin
import Exploration
import Testing

@testable import Channels
@testable import Checker
@testable import OneWay
@testable import Simulation

/// Each promise is broken somewhere: a checker that never complains would be worth nothing.
@Suite("The promises of a one-way channel, broken")
struct PromiseTests {
  /// Promises that a small world breaks when a rule is left out.
  static let breakages: [(OneWay.Promise, OneWay.Bounds)] = [
    (.payerKeepsItsShare, SmallWorlds.payment(.trusting)),
    (.payeeKeepsItsShare, Ablation<OneWay>(.rule(.goodsOnCredit)).worlds[0]),
    (.noHostage, Ablation<OneWay>(.rule(.refundBeforeFunding)).worlds[0]),
    (.olderGainsNothing, Ablation<OneWay>(.rule(.noPaymentWhileClosing)).worlds[0]),
  ]

  @Test("a promise is seen to be broken", arguments: breakages)
  func broken(promise: OneWay.Promise, bounds: OneWay.Bounds) throws {
    let finding = try #require(try SmallWorlds.attack(on: bounds, [promise]))
    #expect(finding.promise == promise)
  }

  /// Promises that no rule alone keeps, each with what has to be forged in a channel that is
  /// closed.
  static let forgeries: [(OneWay.Promise, @Sendable (inout Situation<OneWay>) throws -> Void)] = [
    (.valueConserved, { $0.wealth = Amount(uncheckedSatoshis: $0.wealth.satoshis - 649) }),
    (.fewTransactions, { try $0.world.confirmAnother() }),
    (.refusalChangesNothing, { $0.flaws = .changedByRefusal }),
    (.oneTransactionPerPayment, { $0.flaws = .signedTwice }),
  ]

  @Test("a forged situation is seen to break a promise, and no other", arguments: forgeries)
  func forged(
    promise: OneWay.Promise, forge: @Sendable (inout Situation<OneWay>) throws -> Void
  ) throws {
    let closed = try Self.closed()
    #expect(Self.violation(of: promise, from: closed) == nil)
    var forged = closed
    try forge(&forged)
    let violation = try #require(Self.violation(of: promise, from: forged))
    #expect(violation.property == promise.rawValue && violation.depth == 0)
    for other in OneWay.Promise.allCases where other != promise {
      #expect(Self.violation(of: other, from: forged) == nil, "\(other)")
    }
  }

  @Test("each promise is broken in one of these ways, and has a sentence of its own")
  func complete() {
    let promises = Self.breakages.map(\.0) + Self.forgeries.map(\.0)
    #expect(Set(promises) == Set(OneWay.Promise.allCases))
    #expect(Set(OneWay.Promise.allCases.map(\.sentence)).count == OneWay.Promise.allCases.count)
  }

  @Test("a kick-off that the payer has signed another way is a kick-off all the same")
  func signedAgain() throws {
    let bounds = SmallWorlds.payment(.kickOff)
    let story = bounds.scenario([
      ModelAction([
        .broadcast(by: .payer, .kickOff, .hashType(0x83)), .pay(OneWay.Bounds.unit), .exchange,
        .mine(1, .mempool), .mine(1, .mempool),
      ])
    ])
    let end = try story.end()
    #expect(end.outcome.confirmed.count == 3)
    let situation = Situation(end.marked, cheat: .payer, allowance: bounds.allowance)
    for promise in OneWay.Promise.allCases {
      #expect(Self.violation(of: promise, from: situation) == nil, "\(promise)")
    }
  }

  /// A channel that the payee has closed with one payment.
  private static func closed() throws -> Situation<OneWay> {
    let bounds = SmallWorlds.payment(.expiry)
    let story = bounds.scenario([
      ModelAction([.pay(OneWay.Bounds.unit), .exchange, .close(.payee), .mine(1, .mempool)])
    ])
    return Situation(try story.end().marked, cheat: nil, allowance: bounds.allowance)
  }

  private static func violation(
    of promise: OneWay.Promise, from situation: Situation<OneWay>
  ) -> Violation<WorldModel<OneWay>>? {
    WorldModel<OneWay>(SmallWorlds.payment(.expiry), promises: [promise], from: [situation])
      .explore().outcome.violation
  }
}

extension World<OneWay> {
  /// Has one more transaction of the payer confirmed.
  fileprivate mutating func confirmAnother() throws {
    let coin = try #require(setting.wallets.coins[.payer].first { isUnspent($0.outPoint) })
    let payment = Transaction(
      inputs: [TransactionInput(previousOutput: coin.outPoint, sequence: .final)],
      outputs: [
        TransactionOutput(value: coin.output.value, scriptPubKey: coin.output.scriptPubKey)
      ])
    let signed = setting.wallets.signed(payment, by: .payer)
    var chain = layer
    _ = chain.handToMiners(OfferedTransaction(.doubleSpend, signed), by: .payer)
    layerPart = Part(chain, .onDemand)
    _ = try apply(.mine(1, .only([.doubleSpend])))
    self = marked
  }
}
