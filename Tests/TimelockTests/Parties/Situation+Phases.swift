import Bitcoin
import Channels
import Testing

@testable import Timelock

/// Where a party stands.
extension Situation {
  static let ofPhases = [
    Situation(
      "a request where the payer signs first",
      refusal: { _ in .agreement(.wrongPhase(.message(.request), phase: .open)) },
      table: open(.payerFirst)
    ) { try $0.ask(for: sat(5_000), about: 1) },
    Situation(
      "a proposal that the payer has not asked for",
      refusal: { _ in .agreement(.wrongPhase(.message(.propose), phase: .open)) },
      table: open(.payeeFirst)
    ) { try $0.propose(to: .payer, .init(state: 1, toPayee: sat(5_000))) },
    Situation(
      "a proposal where the payee signs first",
      refusal: { _ in .agreement(.wrongPhase(.message(.propose), phase: .open)) },
      table: open(.payeeFirst)
    ) { try $0.propose(to: .payee, .init(state: 1, toPayee: sat(5_000))) },
    Situation(
      "a second offer of the same terms", refusal: { _ in .update(.replay(state: 0, latest: 0)) },
      table: { try Moment.accept.table(payee: Scene.payee(waiving: $0)) }
    ) { try $0.give($0.payer.offer(of: $0.terms), to: .payee) },
    Situation(
      "a second wish for the refund", refusal: { _ in .update(.replay(state: 0, latest: 0)) },
      table: { try Moment.refund.table(payee: Scene.payee(waiving: $0)) }
    ) { table in
      guard case .funding(let funding) = table.payer.state else { throw Unfit() }
      try table.give(table.payer.request(for: funding), to: .payee)
    },
    Situation(
      "a second acceptance", refusal: { _ in .update(.replay(state: 0, latest: 0)) },
      table: { try Moment.fund.table(payer: Scene.payer(waiving: $0)) }
    ) { table in
      guard case .accepted(let channel) = table.payee.state else { throw Unfit() }
      try table.give(table.payee.acceptance(of: channel), to: .payer)
    },
  ]

  static let ofClosing = PaymentRole.allCases.flatMap { closer in
    [
      Situation(
        "a payment after the \(closer.rawValue) began to close",
        refusal: { .update(.closing(phase: $0.payer.phase)) }, table: closing(by: closer)
      ) { try $0.order(payer: .pay(sat(5_000))) },
      Situation(
        "goods on credit after the \(closer.rawValue) began to close",
        refusal: { .update(.closing(phase: $0.payee.phase)) }, table: closing(by: closer)
      ) { try $0.order(payee: .release(sat(5_000))) },
      Situation(
        "a request after the \(closer.rawValue) began to close",
        refusal: { .update(.closing(phase: $0.payee.phase)) }, table: closing(by: closer)
      ) { try $0.ask(for: sat(10_000), about: 2) },
      Situation(
        "a proposal after the \(closer.rawValue) began to close",
        refusal: { .update(.closing(phase: $0.payer.phase)) },
        table: { try closing(by: closer)($0.isEmpty ? $0 : $0.union([.phase])) }
      ) { try $0.propose(to: .payer, .init(state: 2, toPayee: sat(10_000))) },
    ]
  }

  private static func open(
    _ order: Timelock.SigningOrder
  ) -> @Sendable (Set<Timelock.Rule>) throws -> Table {
    { try Table.open(order, bothWaiving: $0) }
  }

  /// One side wants to settle, and the other has answered.
  private static func closing(
    by closer: PaymentRole
  ) -> @Sendable (Set<Timelock.Rule>) throws -> Table {
    { waived in
      var table = try paidOnce(waived)
      switch closer {
      case .payer: try table.order(payer: .close)
      case .payee: try table.order(payee: .close)
      }
      try table.deliverNext()
      return table
    }
  }
}

extension Table {
  /// Asks the payee for a state.
  fileprivate mutating func ask(for toPayee: Amount, about state: UInt32) throws {
    let channel = try #require(payee.channel)
    try give(
      Timelock.Message(.request(toPayee: toPayee), about: state, of: channel), to: .payee)
  }

  /// Gives a side a commitment that the other has signed.
  fileprivate mutating func propose(to receiver: PaymentRole, _ division: Timelock.Division) throws
  {
    let channel = try #require(payee.channel)
    let signature = channel.sign(division, with: receiver.other.secret)
    let proposal = channel.proposal(division, signature: signature, by: receiver.other)
    try give(
      Timelock.Message(
        .propose(toPayee: division.toPayee, proposal), about: division.state, of: channel),
      to: receiver)
  }
}
