import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("In every phase")
struct PhaseTests {
  @Test("every message of the story is taken in its place alone", arguments: Moment.allCases)
  func messages(moment: Moment) throws {
    let ready = try moment.table()
    let before = ready.parties
    for other in Moment.allCases where other.receiver == moment.receiver {
      let message = try other.table().waiting(for: other.receiver)
      var table = ready
      let isDue = try message == table.waiting(for: moment.receiver)
      let isTaken = try table.takes(message, by: moment.receiver)
      #expect(isTaken == (isDue || moment.takes(other)), "\(other)")
      if !isTaken { #expect(table.parties == before, "\(other)") }
    }
  }

  @Test(
    "every order is followed or refused, and a refused one changes nothing",
    arguments: PhaseCase.all)
  func orders(example: PhaseCase) throws {
    var table = try example.table()
    let before = table.parties
    for order in example.payerRefuses {
      #expect(throws: order.refusal) { try table.order(payer: order.order) }
    }
    for order in example.payeeRefuses {
      #expect(throws: order.refusal) { try table.order(payee: order.order) }
    }
    #expect(table.parties == before)
  }
}

extension Moment {
  /// Whether the receiver may take another moment's message instead of the one that waits.
  ///
  /// In an open channel either side may begin an update or a closing; a wish to settle is heard
  /// while an update is under way; and to who has signed the settlement the other's wish is as good
  /// as an answer.
  fileprivate func takes(_ other: Moment) -> Bool {
    switch (self, other) {
    case (.request, .settleToPayee), (.proposalToPayee, .settleToPayee),
      (.settleToPayee, .request), (.confirmationToPayee, .settleToPayee),
      (.confirmationToPayer, .settleToPayer), (.proposalToPayer, .settleToPayer),
      (.settledToPayer, .settleToPayer), (.settledToPayee, .settleToPayee):
      sameChannel(other)
    default: false
    }
  }

  /// A channel's name follows from its terms, the signing order among them.
  private func sameChannel(_ other: Moment) -> Bool { order == other.order }
}

extension Table {
  fileprivate mutating func takes(_ message: Timelock.Message, by role: PaymentRole) throws -> Bool
  {
    do throws(Timelock.Refusal) {
      try give(message, to: role)
      return true
    } catch {
      return false
    }
  }
}

/// A phase, and the orders that cannot be followed in it.
struct PhaseCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let table: @Sendable () throws -> Table
  var payerRefuses: [PayerOrder] = []
  var payeeRefuses: [PayeeOrder] = []

  struct PayerOrder: Sendable {
    let order: Timelock.Payer.Order
    let refusal: Timelock.Refusal

    init(_ order: Timelock.Payer.Order, in phase: Timelock.Phase) {
      self.order = order
      refusal = .agreement(.wrongPhase(.order(order.kind), phase: phase))
    }
  }

  struct PayeeOrder: Sendable {
    let order: Timelock.Payee.Order
    let refusal: Timelock.Refusal

    init(_ order: Timelock.Payee.Order, in phase: Timelock.Phase) {
      self.order = order
      refusal = .agreement(.wrongPhase(.order(order.kind), phase: phase))
    }
  }

  static let all = [
    PhaseCase(
      testDescription: "idle", table: { Table(Scene.terms(.payeeFirst)) },
      payerRefuses: payer([.pay(sat(1)), .close, .giveUp, .resume], in: .idle),
      payeeRefuses: payee([.release(sat(1)), .close, .giveUp, .resume], in: .idle)),
    PhaseCase(
      testDescription: "negotiating", table: { try Moment.accept.table() },
      payerRefuses: payer([open, .pay(sat(1)), .close, .giveUp], in: .negotiating),
      payeeRefuses: payee([.release(sat(1)), .close, .giveUp], in: .negotiating)),
    PhaseCase(
      testDescription: "funding", table: { try Moment.refund.table() },
      payerRefuses: payer([open, .pay(sat(1)), .close, .giveUp], in: .funding)),
    PhaseCase(
      testDescription: "open", table: { try Table.open(.payeeFirst) },
      payerRefuses: payer([open], in: .open)),
    PhaseCase(
      testDescription: "updating", table: { try Moment.proposalToPayer.table() },
      payerRefuses: payer([open], in: .updating)),
    PhaseCase(
      testDescription: "settling", table: { try settling() },
      payerRefuses: payer([open, .close], in: .settling),
      payeeRefuses: payee([.close], in: .settling)),
    PhaseCase(
      testDescription: "leaving",
      table: {
        var table = try settling()
        table.exchange()
        return table
      },
      payerRefuses: payer([open, .close, .giveUp], in: .leaving),
      payeeRefuses: payee([.close, .giveUp], in: .leaving)),
  ]

  private static let open = Timelock.Payer.Order.open(Scene.terms(.payeeFirst))

  private static func settling() throws -> Table {
    var table = try Table.open(.payeeFirst)
    try table.order(payer: .close)
    try table.order(payee: .close)
    return table
  }

  private static func payer(
    _ orders: [Timelock.Payer.Order], in phase: Timelock.Phase
  ) -> [PayerOrder] {
    orders.map { PayerOrder($0, in: phase) }
  }

  private static func payee(
    _ orders: [Timelock.Payee.Order], in phase: Timelock.Phase
  ) -> [PayeeOrder] {
    orders.map { PayeeOrder($0, in: phase) }
  }
}
