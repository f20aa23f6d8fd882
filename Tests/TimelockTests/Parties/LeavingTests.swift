import Bitcoin
import Channels
import Hashing
import Testing

@testable import Timelock

@Suite("Leaving alone")
struct LeavingTests {
  @Test("the refund is offered from T0 on, and not a block earlier")
  func refund() throws {
    var table = try Table.open(.payeeFirst)
    try table.look(tip: 4_319)
    #expect(table.names == [.funding])
    try table.look(tip: 4_320)
    #expect(table.names == [.funding, .refund])
    #expect(table.payer.phase == .leaving && table.payee.phase == .open)
  }

  @Test("a commitment is offered from its lock on", arguments: Timelock.SigningOrder.allCases)
  func commitment(order: Timelock.SigningOrder) throws {
    var table = try Table.open(order)
    try table.pay(5_000)
    try table.pay(5_000)
    try table.look(tip: 4_317)
    #expect(table.names == [.funding])
    try table.look(tip: 4_318)
    #expect(table.names == [.funding, .commitment(2), .commitment(2)])
    #expect(table.payer.phase == .leaving && table.payee.phase == .leaving)
  }

  @Test(
    "a state that is final when it is agreed goes out at once, and one block earlier waits",
    arguments: Timelock.SigningOrder.allCases)
  func finalWhenAgreed(order: Timelock.SigningOrder) throws {
    for (tip, isFinal) in [(4_310 as UInt32, true), (4_309, false)] {
      var terms = Scene.terms(order)
      terms.ladder = Scene.wideLadder
      var table = try Table.open(terms)
      try table.look(tip: tip)
      try table.pay(5_000)
      #expect(table.names.contains(.commitment(1)) == isFinal)
      #expect((table.payee.phase == .leaving) == isFinal)
      #expect((table.payer.phase == .leaving) == isFinal)
    }
  }

  @Test("the record that a party leaves comes before its broadcast")
  func recordFirst() throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    let final = Timelock.Payer.Input.chain(table.facts(tip: 4_319))
    #expect(try table.payer.handle(final).map(\.word) == ["store", "broadcast commitment 1"])
    #expect(try table.payer.handle(final).map(\.word) == ["broadcast commitment 1"])
  }

  @Test("who gives up agrees on nothing more", arguments: Timelock.SigningOrder.allCases)
  func givingUp(order: Timelock.SigningOrder) throws {
    var table = try Table.open(order)
    try table.pay(5_000)
    try table.order(payee: .giveUp)
    try table.order(payer: .pay(sat(5_000)))
    table.exchange()
    #expect(table.refusals == [.update(.closing(phase: .leaving))])
    try table.order(payer: .giveUp)
    try table.look(tip: 4_318)
    #expect(table.names == [.funding])
    try table.look(tip: 4_319)
    #expect(table.names == [.funding, .commitment(1), .commitment(1)])
  }

  @Test("a pending update is left behind by who gives up")
  func givingUpPending() throws {
    var table = try Table.open(.payerFirst)
    try table.pay(5_000)
    try table.order(payer: .pay(sat(5_000)))
    try table.order(payer: .giveUp)
    try table.look(tip: 4_319)
    #expect(table.names.suffix(2) == [.commitment(1), .commitment(1)])
  }

  @Test("what somebody has seen is not offered again", arguments: SpenderCase.all)
  func spender(example: SpenderCase) throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    let channel = try #require(table.payer.channel)
    let own = try #require(table.payer.latest?.transaction(of: channel))
    let spender = example.spender(SpendingTransaction(own), Scene.stranger)
    try table.look(table.facts(tip: 4_319, spender: spender))
    #expect(table.names.count == (example.isOffered ? 3 : 1))
    #expect(table.payer.phase == (example.isOffered ? .leaving : .open))
  }

  @Test("a closing that a reorganisation undid is offered again")
  func reorganisedClosing() throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    try table.look(tip: 4_319)
    let own = SpendingTransaction(try #require(table.offered.last).transaction)
    try table.look(table.facts(tip: 4_320, spender: .confirmed(own, depth: 1)))
    #expect(table.names.count == 3)
    try table.look(tip: 4_320)
    #expect(table.names.count == 5)
  }

  @Test("a funding that is gone is offered again by the payer")
  func fundingGone() throws {
    var table = try Table.open(.payeeFirst)
    try table.look(ChainFacts(tip: height(205)))
    #expect(table.names == [.funding, .funding])
    #expect(throws: Timelock.Refusal.funding(.reorganised(depth: 0, deepest: 3, wanted: 3))) {
      try table.order(payer: .pay(sat(5_000)))
    }
    try table.look(tip: 208)
    try table.pay(5_000)
    #expect(table.payee.open?.latest.toPayee == sat(5_000))
  }

  @Test("a funding that is gone is offered again by a payer that leaves")
  func fundingGoneWhileLeaving() throws {
    var table = try Table.open(.payeeFirst)
    try table.order(payer: .giveUp)
    try table.look(tip: 204)
    #expect(table.names == [.funding])
    try table.look(ChainFacts(tip: height(205)))
    #expect(table.names == [.funding, .funding])
    #expect(table.payer.phase == .leaving)
  }

  @Test("nothing is offered that spends an output which is not there")
  func nothingToSpend() throws {
    var table = try Table.open(.payeeFirst)
    try table.pay(5_000)
    let elsewhere = OutPoint(txid: Txid(DoubleSHA256.hash([1])), index: 0)
    try table.look(ChainFacts(tip: height(4_320), funding: .waiting(elsewhere)))
    #expect(table.names == [.funding])
  }

  @Test("the funding waits for the refund, unless that rule is waived")
  func refundBeforeFunding() throws {
    let held = try Moment.refund.table()
    #expect(held.names.isEmpty)
    let rash = try Moment.refund.table(payer: Scene.payer(waiving: [.refundBeforeFunding]))
    #expect(rash.names == [.funding])
  }
}

/// What may spend the funding, and whether a party then still offers its own commitment.
struct SpenderCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let isOffered: Bool
  let spender:
    @Sendable (
      _ own: SpendingTransaction, _ other: SpendingTransaction
    ) -> OutputFacts.Spending

  static let all = [
    SpenderCase(testDescription: "nothing", isOffered: true) { _, _ in .none },
    SpenderCase(testDescription: "own in the mempool", isOffered: false) { own, _ in
      .waiting(own)
    },
    SpenderCase(testDescription: "another in the mempool", isOffered: true) { .waiting($1) },
    SpenderCase(testDescription: "own in a block", isOffered: false) { own, _ in
      .confirmed(own, depth: 1)
    },
    SpenderCase(testDescription: "another in a block", isOffered: false) {
      .confirmed($1, depth: 1)
    },
  ]
}

extension Table {
  /// What was offered to the network, in order.
  var names: [Timelock.TransactionName] { offered.map(\.name) }
}
