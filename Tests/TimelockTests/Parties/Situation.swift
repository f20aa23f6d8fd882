import Bitcoin
import Channels
import Testing

@testable import Timelock

/// Something that a party refuses because of where it stands, of what it sees, or of the terms: one
/// change away from what it accepts.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let refusal: @Sendable (Table) -> Timelock.Refusal
  /// Whether the party goes ahead once it waives the one rule.
  let goesThrough: Bool
  /// Brings the table to where all but the change is as it should be.
  let table: @Sendable (Set<Timelock.Rule>) throws -> Table
  /// What makes the party refuse; looking at the chain never does by itself.
  let change: @Sendable (inout Table) throws -> Void
  /// What is asked of the party.
  let ask: @Sendable (inout Table) throws -> Void

  init(
    _ name: String, refusal: @escaping @Sendable (Table) -> Timelock.Refusal,
    goesThrough: Bool = true, table: @escaping @Sendable (Set<Timelock.Rule>) throws -> Table,
    change: @escaping @Sendable (inout Table) throws -> Void = { _ in },
    ask: @escaping @Sendable (inout Table) throws -> Void
  ) {
    self.name = name
    self.refusal = refusal
    self.goesThrough = goesThrough
    self.table = table
    self.change = change
    self.ask = ask
  }

  var testDescription: String { name }

  static let all = ofOrders + ofLadders + ofFundings + ofTerms + ofPhases + ofClosing
}

extension Table {
  /// A channel in which both waive rules.
  static func open(
    _ order: Timelock.SigningOrder, bothWaiving rules: Set<Timelock.Rule>
  ) throws -> Table {
    try open(order, payer: Scene.payer(waiving: rules), payee: Scene.payee(waiving: rules))
  }
}

extension Situation {
  static let ofOrders = [
    Situation(
      "a payment of nothing is ordered",
      refusal: { _ in .update(.notPositive(from: sat(5_000), to: sat(5_000))) }, table: paidOnce
    ) { try $0.order(payer: .pay(.zero)) },
    Situation(
      "a payment backwards is ordered",
      refusal: { _ in .update(.notPositive(from: sat(5_000), to: sat(4_000))) }, table: paidOnce
    ) { try $0.order(payer: .pay(sat(-1_000))) },
    Situation(
      "more than the capacity is ordered",
      refusal: { _ in .update(.aboveCapacity(toPayee: sat(3_600_001), capacity: sat(3_600_000))) },
      table: paidOnce
    ) { try $0.order(payer: .pay(sat(3_595_001))) },
    Situation(
      "more than any number can hold is ordered",
      refusal: { _ in .update(.aboveCapacity(toPayee: sat(.max), capacity: sat(3_600_000))) },
      table: paidOnce
    ) { try $0.order(payer: .pay(sat(.max))) },
    Situation(
      "goods beyond one unit on credit",
      refusal: { _ in
        .update(.creditExceeded(released: sat(10_001), paid: sat(5_000), unit: sat(5_000)))
      },
      table: paidOnce
    ) { try $0.order(payee: .release(sat(5_001))) },
    Situation(
      "no goods at all", refusal: { _ in .update(.notPositive(from: sat(5_000), to: sat(5_000))) },
      table: paidOnce
    ) { try $0.order(payee: .release(.zero)) },
    Situation(
      "a second payment while the first is asked for",
      refusal: { _ in .update(.updateUnderWay(state: 2)) }, table: paying(.payeeFirst)
    ) { try $0.order(payer: .pay(sat(6_000))) },
    Situation(
      "closing by the payer while an update is under way",
      refusal: { _ in .update(.updateUnderWay(state: 2)) }, table: paying(.payerFirst)
    ) { try $0.order(payer: .close) },
    Situation(
      "closing by the payee while an update is under way",
      refusal: { _ in .update(.updateUnderWay(state: 2)) }, table: paying(.payeeFirst),
      change: { try $0.deliverNext() }
    ) { try $0.order(payee: .close) },
    Situation(
      "another payment for a state that the payer has signed",
      refusal: { _ in .update(.stateTaken(state: 2, signed: sat(10_000), asked: sat(11_000))) },
      table: { try paying(.payerFirst)($0.union([.oneUpdateAtATime])) }
    ) { try $0.order(payer: .pay(sat(6_000))) },
    Situation(
      "another payment for a state that the payee has signed",
      refusal: { _ in .update(.stateTaken(state: 2, signed: sat(10_000), asked: sat(11_000))) },
      table: asked
    ) { try $0.askAgain(for: sat(11_000)) },
    Situation(
      "the same payment for a state that the payee has signed",
      refusal: { _ in .update(.replay(state: 2, latest: 1)) }, table: asked
    ) { try $0.askAgain(for: sat(10_000)) },
  ]

  @Sendable static func paidOnce(_ waived: Set<Timelock.Rule>) throws -> Table {
    var table = try Table.open(.payeeFirst, bothWaiving: waived)
    try table.pay(5_000)
    return table
  }

  /// A second update is under way; its first message waits.
  static func paying(
    _ order: Timelock.SigningOrder
  ) -> @Sendable (Set<Timelock.Rule>) throws -> Table {
    { waived in
      var table = try Table.open(order, bothWaiving: waived)
      try table.pay(5_000)
      try table.order(payer: .pay(sat(5_000)))
      return table
    }
  }

  /// The payee has signed the second state, and the payer does not know yet.
  @Sendable static func asked(_ waived: Set<Timelock.Rule>) throws -> Table {
    var table = try paying(.payeeFirst)(waived)
    try table.deliverNext()
    return table
  }
}

extension Table {
  fileprivate mutating func askAgain(for toPayee: Amount) throws {
    let channel = try #require(payee.channel)
    try give(
      Timelock.Message(.request(toPayee: toPayee), about: 2, of: channel), to: .payee)
  }
}
