import Bitcoin
import Channels
import Secp256k1
import Testing

@testable import Timelock

/// A moment of the story at which one message waits for its receiver, who will take it as it is.
enum Moment: String, CaseIterable, Sendable {
  case open, accept, fund, refund
  case request, proposalToPayer, confirmationToPayee
  case proposalToPayee, confirmationToPayer
  case settleToPayer, settleToPayee, settledToPayer, settledToPayee

  /// Who is to take the message.
  var receiver: PaymentRole {
    switch self {
    case .accept, .refund, .proposalToPayer, .confirmationToPayer, .settleToPayer,
      .settledToPayer:
      .payer
    case .open, .fund, .request, .confirmationToPayee, .proposalToPayee, .settleToPayee,
      .settledToPayee:
      .payee
    }
  }

  var order: Timelock.SigningOrder {
    switch self {
    case .proposalToPayee, .confirmationToPayer: .payerFirst
    case .open, .accept, .fund, .refund, .request, .proposalToPayer, .confirmationToPayee,
      .settleToPayer, .settleToPayee, .settledToPayer, .settledToPayee:
      .payeeFirst
    }
  }

  /// How many messages are taken before the one that waits.
  private var delivered: Int {
    switch self {
    case .open, .request, .proposalToPayee, .settleToPayer, .settleToPayee: 0
    case .accept, .proposalToPayer, .confirmationToPayer, .settledToPayer, .settledToPayee: 1
    case .fund, .confirmationToPayee: 2
    case .refund: 3
    }
  }

  /// The table at that moment: one update was made where there is a channel, another one waits.
  func table(
    payer: Timelock.Payer = Scene.payer(), payee: Timelock.Payee = Scene.payee(),
    ladder: Timelock.Ladder = Scene.ladder
  ) throws -> Table {
    var terms = Scene.terms(order)
    terms.ladder = ladder
    var table: Table
    switch self {
    case .open, .accept, .fund, .refund:
      table = Table(terms, payer: payer, payee: payee)
      try table.look(tip: 200)
      try table.order(payer: .open(terms))
    case .request, .proposalToPayer, .confirmationToPayee, .proposalToPayee,
      .confirmationToPayer, .settleToPayer, .settleToPayee, .settledToPayer, .settledToPayee:
      table = try Table.open(terms, payer: payer, payee: payee)
      try table.pay(5_000)
      try start(&table)
    }
    for _ in 0..<delivered { try table.deliverNext() }
    return table
  }

  /// The order that sets the message off.
  private func start(_ table: inout Table) throws {
    switch self {
    case .settleToPayer, .settledToPayee: try table.order(payee: .close)
    case .settleToPayee, .settledToPayer: try table.order(payer: .close)
    case .open, .accept, .fund, .refund, .request, .proposalToPayer, .confirmationToPayee,
      .proposalToPayee, .confirmationToPayer:
      try table.order(payer: .pay(sat(5_000)))
    }
  }

  /// The table at that moment where the receiver waives rules.
  func table(
    receiverWaiving rules: Set<Timelock.Rule>, ladder: Timelock.Ladder = Scene.ladder
  ) throws -> Table {
    switch receiver {
    case .payer: try table(payer: Scene.payer(waiving: rules), ladder: ladder)
    case .payee: try table(payee: Scene.payee(waiving: rules), ladder: ladder)
    }
  }

  /// What the message's transaction is to be.
  var closing: (division: Timelock.Division, form: Timelock.ClosingForm) {
    switch self {
    case .open, .accept, .fund, .refund: (.refund, .locked)
    case .request, .proposalToPayer, .confirmationToPayee, .proposalToPayee,
      .confirmationToPayer:
      (.init(state: 2, toPayee: sat(10_000)), .locked)
    case .settleToPayer, .settleToPayee, .settledToPayer, .settledToPayee:
      (.init(state: 1, toPayee: sat(5_000)), .settlement)
    }
  }

  /// Whether the message carries a transaction that its sender has signed.
  var carriesSignature: Bool {
    switch self {
    case .open, .accept, .fund, .request: false
    case .refund, .proposalToPayer, .confirmationToPayee, .proposalToPayee,
      .confirmationToPayer, .settleToPayer, .settleToPayee, .settledToPayer, .settledToPayee:
      true
    }
  }

  var carriesTransaction: Bool { carriesSignature || self == .fund }
}

extension Table {
  /// Delivers the message that waits, to whomever it is for.
  mutating func deliverNext() throws(Timelock.Refusal) {
    if toPayee.isEmpty {
      try tell(payer: .message(toPayer.removeFirst()))
    } else {
      try tell(payee: .message(toPayee.removeFirst()))
    }
  }

  /// The message that waits for a side.
  func waiting(for role: PaymentRole) throws -> Timelock.Message {
    switch role {
    case .payer: try #require(toPayer.first)
    case .payee: try #require(toPayee.first)
    }
  }

  /// Gives a side a message, whatever lies on the table.
  mutating func give(
    _ message: Timelock.Message, to role: PaymentRole
  ) throws(Timelock.Refusal) {
    switch role {
    case .payer: try tell(payer: .message(message))
    case .payee: try tell(payee: .message(message))
    }
  }

  /// Lets a side look at the chain.
  mutating func show(
    _ facts: ChainFacts, to role: PaymentRole
  ) throws(Timelock.Refusal) {
    switch role {
    case .payer: try tell(payer: .chain(facts))
    case .payee: try tell(payee: .chain(facts))
    }
  }

  /// Both parties, to be compared.
  var parties: Parties { Parties(payer: payer, payee: payee) }

  struct Parties: Equatable {
    let payer: Timelock.Payer
    let payee: Timelock.Payee
  }
}
