import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import OneWay

@Suite("What the chain shows, and what the owner wants")
struct SituationTests {
  @Test("a payment before the funding is deep enough is refused by both")
  func depth() throws {
    var table = try Table.open(.expiry(height(130)), payerWaiving: [.fundingDepth])
    let watch = try #require(table.payee.watch).outputs[0]
    let shallow = ChainFacts(
      tip: height(104), funding: .confirmed(watch.outPoint, watch.output, depth: 2))
    var fresh = table
    fresh.payee = fresh.payee.restored(from: fresh.payeeRecord)
    try fresh.tell(.look(shallow), to: .payee)
    try fresh.pay(5_000)
    #expect(fresh.refusals == [.funding(.notDeep(depth: 2, wanted: 3))])
    // It was deeper: a reorganisation has undone that.
    try table.tell(.look(shallow), to: .payee)
    try table.pay(5_000)
    #expect(table.refusals == [.funding(.reorganised(depth: 2, deepest: 3, wanted: 3))])
  }

  @Test("a funding elsewhere, of another amount or spent is refused")
  func funding() throws {
    let table = try Table.open(.expiry(height(130)))
    let watch = try #require(table.payee.watch).outputs[0]
    let elsewhere = OutPoint(txid: Txid(SHA256.hash([4])), index: 0)
    var smaller = watch.output
    smaller.value = sat(1)
    let spender = SpendingTransaction(
      Transaction(inputs: [TransactionInput(previousOutput: watch.outPoint)], outputs: []))
    let cases: [(OutputFacts, FundingFault)] = [
      (
        OutputFacts(.confirmed(elsewhere, watch.output, depth: 3)),
        .malleated(expected: watch.outPoint, found: elsewhere)
      ),
      (
        OutputFacts(.confirmed(watch.outPoint, smaller, depth: 3)),
        .mismatch(expected: watch.output, found: smaller)
      ),
      (
        OutputFacts(
          .confirmed(watch.outPoint, watch.output, depth: 3), spending: .waiting(spender)),
        .spent(by: spender.txid, depth: 0)
      ),
      (
        OutputFacts(
          .confirmed(watch.outPoint, watch.output, depth: 3),
          spending: .confirmed(spender, depth: 2)), .spent(by: spender.txid, depth: 2)
      ),
    ]
    for (facts, fault) in cases {
      var table = table
      try table.tell(.look(ChainFacts(tip: height(104), outputs: [facts])), to: .payee)
      try table.pay(5_000)
      #expect(table.refusals == [.funding(fault)])
    }
  }

  @Test("one unit of goods may be unpaid, and no more")
  func credit() throws {
    var table = try Table.open(.expiry(height(130)))
    try table.order(.release(sat(5_000)), to: .payee)
    #expect(table.delivered == sat(5_000))
    #expect(
      throws: OneWay.Refusal.payment(
        .creditExceeded(released: sat(5_001), paid: .zero, unit: sat(5_000)))
    ) { try table.order(.release(sat(1)), to: .payee) }
    try table.pay(5_000)
    try table.order(.release(sat(1)), to: .payee)
    #expect(table.delivered == sat(5_001))
    #expect(
      throws: OneWay.Refusal.payment(.notPositive(from: sat(5_001), to: sat(5_001)))
    ) { try table.order(.release(.zero), to: .payee) }
  }

  @Test("a payer with too few coins does not fund")
  func coins() throws {
    var payer = TestChannel.payer(
      TestChannel.terms(.expiry(height(130))), wallet: TestChannel.wallet(holding: 1_000))
    _ = try payer.handle(.order(.open))
    let accept = OneWay.Message(
      channel: OneWay.Channel.id(
        of: TestChannel.terms(.expiry(height(130))), offeredBy: TestChannel.payerMember),
      state: 0, body: .accept(TestChannel.payeeMember))
    #expect {
      _ = try payer.handle(.message(accept, from: .payee))
    } throws: { error in
      guard case .funding(.notEnoughCoins)? = error as? OneWay.Refusal else { return false }
      return true
    }
  }

  @Test("once closing has begun nothing more is paid, accepted or handed over")
  func closing() throws {
    var table = try Table.open(.expiry(height(130)), payerWaiving: [.noPaymentWhileClosing])
    try table.pay(5_000)
    try table.order(.close, to: .payee)
    try table.order(.pay(sat(5_000)), to: .payer)
    table.exchange()
    #expect(table.refusals == [.payment(.closing(phase: .leaving))])
    #expect(throws: OneWay.Refusal.payment(.closing(phase: .leaving))) {
      try table.order(.release(sat(1)), to: .payee)
    }
    var asking = try Table.open(.expiry(height(130)))
    try asking.pay(5_000)
    try asking.order(.close, to: .payer)
    #expect(throws: OneWay.Refusal.payment(.closing(phase: .closing))) {
      try asking.order(.pay(sat(5_000)), to: .payer)
    }
  }

  @Test("with nothing paid there is nothing to close, for either")
  func nothingPaid() throws {
    var table = try Table.open(.expiry(height(130)))
    for role in PaymentRole.allCases {
      #expect(throws: OneWay.Refusal.payment(.nothingPaid)) {
        try table.order(.close, to: role)
      }
    }
    try table.pay(1)
    for role in PaymentRole.allCases.reversed() { try table.order(.close, to: role) }
  }

  @Test("a signature with the higher S is refused for just that")
  func highS() throws {
    var table = try Moment.pay.table()
    var message = try table.waiting(for: .payee)
    try message.change { proposal in
      guard let given = proposal.signature else { return }
      proposal.signature?.signature = ChannelSignature(given.signature.signature.withHighS)
    }
    #expect(throws: OneWay.Refusal.signature(.highS)) { try table.give(message, to: .payee) }
  }

  @Test("a payment that is lost is made up for by the next")
  func lost() throws {
    var table = try Table.open(.expiry(height(130)))
    try table.order(.pay(sat(5_000)), to: .payer)
    table.toPayee.removeAll()
    try table.pay(5_000)
    #expect(table.refusals == [])
    #expect(table.payee.open?.latest == OneWay.Payment(number: 2, toPayee: sat(10_000)))
    #expect(table.delivered == sat(10_000))
  }

  @Test(
    "a payment costs one signature, and two where the payee may need either close",
    arguments: TestChannel.variants)
  func signatures(variant: OneWay.Variant) throws {
    var table = try Table.open(variant)
    try table.order(.pay(sat(5_000)), to: .payer)
    let count = try table.waiting(for: .payee).proposals.count
    #expect(count == (variant.kind == .kickOff ? 2 : 1))
  }
}

extension ECDSASignature {
  /// The same signature with n − S.
  fileprivate var withHighS: ECDSASignature {
    let order: [UInt8] = [
      0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
      0xfe, 0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36,
      0x41, 0x41,
    ]
    let der = der
    let rCount = Int(der[3])
    let r = Array(der[4..<(4 + rCount)])
    let low = Array(der.suffix(Int(der[5 + rCount])))
    let s = [UInt8](repeating: 0, count: 32 - min(32, low.count)) + low.suffix(32)
    var high: [UInt8] = []
    var borrow = 0
    for index in order.indices.reversed() {
      let difference = Int(order[index]) - Int(s[index]) - borrow
      borrow = difference < 0 ? 1 : 0
      high.insert(UInt8((difference + 256) % 256), at: 0)
    }
    let number = [0] + high
    let body = [2, UInt8(r.count)] + r + [2, UInt8(number.count)] + number
    do { return try ECDSASignature(der: [0x30, UInt8(body.count)] + body) } catch {
      preconditionFailure("n − S is below n: \(error)")
    }
  }
}
