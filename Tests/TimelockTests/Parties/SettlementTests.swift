import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("Closing together")
struct SettlementTests {
  @Test("wishes that cross settle the channel", arguments: Timelock.SigningOrder.allCases)
  func crossing(order: Timelock.SigningOrder) throws {
    var table = try Table.open(order)
    try table.pay(5_000)
    try table.order(payer: .close)
    try table.order(payee: .close)
    table.exchange()
    try table.requireSettled(sat(5_000))
    #expect(table.refusals.isEmpty)
  }

  @Test("a wish that crosses a lost one settles after resuming", arguments: PaymentRole.allCases)
  func crossingLost(unheard: PaymentRole) throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    try table.order(payer: .close)
    try table.order(payee: .close)
    switch unheard {
    case .payer: table.toPayee.removeAll()
    case .payee: table.toPayer.removeAll()
    }
    table.exchange()
    #expect([table.payer.phase, table.payee.phase].contains(.settling))
    try table.order(payer: .resume)
    try table.order(payee: .resume)
    table.exchange()
    try table.requireSettled(sat(5_000))
  }

  @Test("a channel without an update settles all to the payer", arguments: PaymentRole.allCases)
  func nothingPaid(closer: PaymentRole) throws {
    var table = try Table.open(.payeeFirst)
    switch closer {
    case .payer: try table.order(payer: .close)
    case .payee: try table.order(payee: .close)
    }
    table.exchange()
    try table.requireSettled(.zero)
  }

  @Test("a payee that closes before it has seen the proposal settles without it")
  func closingBeforeProposal() throws {
    var table = try Table.open(.payerFirst)
    try table.pay(5_000)
    try table.order(payer: .pay(sat(5_000)))
    try table.order(payee: .close)
    table.exchange()
    try table.requireSettled(sat(5_000))
    #expect(table.refusals == [.update(.closing(phase: .settling))])
    #expect(table.delivered == sat(5_000))
  }

  @Test("a payer whose confirmation is lost settles with it")
  func closingAfterLostConfirmation() throws {
    var table = try Table.open(.payeeFirst)
    try table.order(payer: .pay(sat(5_000)))
    for _ in 0..<2 { try table.deliverNext() }
    table.toPayee.removeAll()
    try table.order(payer: .close)
    table.exchange()
    try table.requireSettled(sat(5_000))
    #expect(table.delivered == sat(5_000) && table.refusals.isEmpty)
  }

  @Test("a payee whose confirmation is lost settles with it")
  func closingAfterLostAnswer() throws {
    var table = try Table.open(.payerFirst)
    try table.order(payer: .pay(sat(5_000)))
    try table.deliverNext()
    table.toPayer.removeAll()
    try table.order(payee: .close)
    table.exchange()
    try table.requireSettled(sat(5_000))
    #expect(table.delivered == sat(5_000) && table.refusals.isEmpty)
  }

  @Test(
    "what was handed over is remembered when the channel is settled",
    arguments: [(credit: 0, released: 5_000), (credit: 5_000, released: 10_000)])
  func released(credit: Int64, released: Int64) throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    if credit > 0 { try table.order(payee: .release(sat(credit))) }
    try table.order(payer: .close)
    table.exchange()
    try table.requireSettled(sat(5_000))
    #expect(table.payee.open?.released == sat(released))
    #expect(table.delivered == sat(released))
  }

  @Test(
    "the record comes before the broadcast, and the answer last", arguments: PaymentRole.allCases)
  func order(closer: PaymentRole) throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    switch closer {
    case .payer:
      try table.order(payer: .close)
      let message = try table.waiting(for: .payee)
      #expect(try table.payee.handle(.message(message)).map(\.word) == Self.answer)
    case .payee:
      try table.order(payee: .close)
      let message = try table.waiting(for: .payer)
      #expect(try table.payer.handle(.message(message)).map(\.word) == Self.answer)
    }
  }

  private static let answer = ["store", "broadcast settlement", "send settled"]
}

extension Effect<Timelock> {
  /// What is to be done, in a word or two.
  var word: String {
    switch action {
    case .store: "store"
    case .send(let message, _): "send \(message.kind.rawValue)"
    case .offer(_, let name): "broadcast \(name)"
    case .release: "release"
    }
  }
}

extension Table {
  /// Both hold the same settlement.
  fileprivate func requireSettled(_ toPayee: Amount) throws {
    guard case .leaving(_, .together(let payers)) = payer.state,
      case .leaving(_, .together(let payees)) = payee.state
    else { throw Unfit() }
    #expect(payers == payees)
    #expect(payers.division.toPayee == toPayee)
    #expect(offered.filter { $0.name == .settlement }.count == 2)
    #expect(signedTwice.isEmpty)
  }
}
