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
  static let forgeries: [(OneWay.Promise, @Sendable (inout Situation<OneWay>) -> Void)] = [
    (.valueConserved, { $0.wealth = Amount(uncheckedSatoshis: $0.wealth.satoshis - 649) }),
    (.refusalChangesNothing, { $0.flaws = .changedByRefusal }),
    (.oneTransactionPerPayment, { $0.flaws = .signedTwice }),
  ]

  @Test("a forged situation is seen to break a promise, and no other", arguments: forgeries)
  func forged(promise: OneWay.Promise, forge: @Sendable (inout Situation<OneWay>) -> Void) throws {
    let closed = try Self.closed()
    #expect(Self.violation(of: promise, from: closed) == nil)
    var forged = closed
    forge(&forged)
    let violation = try #require(Self.violation(of: promise, from: forged))
    #expect(violation.property == promise.rawValue && violation.depth == 0)
    for other in OneWay.Promise.allCases where other != promise {
      #expect(Self.violation(of: other, from: forged) == nil, "\(other)")
    }
  }

  @Test("a transaction too many on the chain is seen")
  func transactions() throws {
    let bounds = SmallWorlds.payment(.expiry)
    var situation = try Self.closed()
    situation.world = try World(
      bounds.scenario([
        ModelAction([
          .pay(OneWay.Bounds.unit), .exchange, .close(.payee), .mine(1, .mempool),
          .broadcast(by: .payee, .close(1), .outputScript(1)), .mine(1, .mempool),
        ])
      ]).end())
    #expect(Self.violation(of: .fewTransactions, from: situation) == nil)
  }

  @Test("every promise has its sentence, and is broken or forged here, but for the count")
  func complete() {
    let promises = Self.breakages.map(\.0) + Self.forgeries.map(\.0) + [.fewTransactions]
    #expect(Set(promises) == Set(OneWay.Promise.allCases))
    #expect(Set(OneWay.Promise.allCases.map(\.sentence)).count == OneWay.Promise.allCases.count)
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
