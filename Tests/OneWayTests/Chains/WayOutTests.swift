import Bitcoin
import Channels
import MockLedger
import Testing

@testable import OneWay

@Suite("Ways out, on a real chain")
struct WayOutTests {
  /// Where the refund of each variant is first possible: the funding is in block 102, the kick-off
  /// is offered at tip 104 and in block 105.
  static let firstBlocks: [(OneWay.Variant, UInt32)] = [
    (.refund(height(130)), 131), (.expiry(height(130)), 131), (.lifetime(20), 122),
    (.kickOff(10), 115),
  ]

  @Test(
    "the payer takes everything back in the first block that may hold its refund",
    arguments: firstBlocks)
  func firstBlock(variant: OneWay.Variant, first: UInt32) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    // A payee that has fallen silent: it looks at nothing any more.
    if case .kickOff = variant { try table.order(.giveUp, to: .payer) }
    while table.chain.tip < first - 1 {
      #expect(!table.offeredNames.contains(.refund))
      table.chain.mine()
      try table.look(.payer)
    }
    #expect(table.offered.last?.name == .refund)
    #expect(table.offered.allSatisfy { $0.refusal == nil })
    table.chain.mine()
    #expect(table.held(by: .payer) == 100_000)
    #expect(table.held(by: .payee) == 0)
  }

  @Test("one block earlier neither the mempool nor a block takes it", arguments: firstBlocks)
  func oneBlockEarly(variant: OneWay.Variant, first: UInt32) throws {
    var table = try Table.open(variant)
    if case .kickOff = variant { try table.order(.giveUp, to: .payer) }
    let refund = try #require(table.refund)
    while table.chain.tip < first - 2 { table.chain.mine() }
    #expect(!table.chain.blockTakes(refund))
    let reason = variant.expiry == nil ? "non-BIP68-final" : "non-final"
    #expect(table.chain.refusal(of: refund) == reason)
    table.chain.mine()
    #expect(table.chain.blockTakes(refund))
    #expect(table.chain.refusal(of: refund) == nil)
  }

  @Test("a trusting payer has no way out, and waits for the payee for ever")
  func trusting() throws {
    var table = try Table.open(.trusting)
    try table.pay(5_000)
    try table.order(.giveUp, to: .payer)
    for _ in 0..<50 {
      table.chain.mine()
      try table.look(.payer)
    }
    #expect(table.offeredNames == [.funding])
    #expect(table.refund == nil)
    #expect(table.held(by: .payer) == 0)
  }

  @Test(
    "the payee closes at any time before, and both have what was paid",
    arguments: TestChannel.variants)
  func close(variant: OneWay.Variant) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    try table.pay(7_000)
    try table.order(.close, to: .payee)
    try table.advance(1)
    #expect(table.offeredNames == [.funding, .close(2)])
    #expect(table.offered.allSatisfy { $0.refusal == nil })
    #expect(table.held(by: .payer) == 88_000)
    #expect(table.held(by: .payee) == 12_000)
    try table.advance(40)
    #expect(table.held(by: .payer) == 88_000)
  }

  @Test("the payer asks, and the payee closes", arguments: TestChannel.variants)
  func askedFor(variant: OneWay.Variant) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    try table.order(.close, to: .payer)
    #expect(table.payer.phase == .closing)
    table.exchange()
    #expect(table.refusals == [])
    #expect(table.payee.phase == .leaving)
    try table.advance(1)
    #expect(table.held(by: .payee) == 5_000)
  }

  @Test("an older payment gives the payee less, so that it has nothing to gain by it")
  func olderPayment() throws {
    let channel = try TestChannel.funded(.expiry(height(130)))
    let shares = (1...5).map { number in
      channel.close(OneWay.Payment(number: UInt32(number), toPayee: sat(Int64(number) * 5_000)))
        .shares[1]
    }
    #expect(shares == shares.sorted())
  }
}

@Suite("The payee's deadline, on a real chain")
struct DeadlineChainTests {
  static let deadlines: [(OneWay.Variant, UInt32)] = [
    (.refund(height(130)), 131), (.expiry(height(130)), 131), (.lifetime(20), 122),
  ]

  @Test("the payee closes by itself at the last tip to accept", arguments: deadlines)
  func closesInTime(variant: OneWay.Variant, first: UInt32) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    // reaction 1 and delay 1: F − 1 − 2
    try table.advance(toTip: first - 4)
    #expect(table.payee.phase == .open)
    try table.advance(1)
    #expect(table.payee.phase == .leaving)
    #expect(table.offeredNames == [.funding, .close(1)])
    try table.advance(10)
    #expect(table.held(by: .payee) == 5_000)
    #expect(table.offeredNames == [.funding, .close(1)])
  }

  @Test("a payee that looks as late as it may is still in time", arguments: deadlines)
  func latestLook(variant: OneWay.Variant, first: UInt32) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    while table.chain.tip < first - 2 {
      table.chain.mine()
      try table.look(.payer)
    }
    try table.look(.payee)
    table.chain.mine()
    #expect(table.chain.tip == first - 1)
    #expect(table.held(by: .payee) == 5_000)
  }

  @Test(
    "one block later the payer's refund is first, and the payee has nothing",
    arguments: deadlines)
  func oneBlockLate(variant: OneWay.Variant, first: UInt32) throws {
    var table = try Table.open(variant)
    try table.pay(5_000)
    while table.chain.tip < first - 1 {
      table.chain.mine()
      try table.look(.payer)
    }
    try table.look(.payee)
    table.chain.mine()
    #expect(table.held(by: .payer) == 100_000)
    #expect(table.held(by: .payee) == 0)
  }

  @Test("a payment is accepted at the last tip and closed at once, and refused one block later")
  func lastTip() throws {
    for (variant, first) in Self.deadlines {
      var table = try Table.open(variant, payerWaiving: [.acceptanceDeadline])
      try table.advance(toTip: first - 3)
      try table.pay(5_000)
      #expect(table.refusals == [])
      #expect(table.offeredNames == [.funding, .close(1)])

      var late = try Table.open(variant, payerWaiving: [.acceptanceDeadline])
      try late.advance(toTip: first - 2)
      try late.pay(5_000)
      let deadline = OneWay.Deadline(firstRefundBlock: height(first), timing: TestChannel.timing)
      #expect(late.refusals == [.payment(.tooLate(tip: height(first - 2), deadline))])
    }
  }

  @Test("the payer does not pay when it is too late to be accepted, unless it waives that")
  func payerToo() throws {
    var table = try Table.open(.expiry(height(130)))
    try table.advance(toTip: 129)
    let deadline = OneWay.Deadline(firstRefundBlock: height(131), timing: TestChannel.timing)
    #expect(throws: OneWay.Refusal.payment(.tooLate(tip: height(129), deadline))) {
      try table.order(.pay(sat(5_000)), to: .payer)
    }
  }

  @Test("the payee answers a kick-off before the payer's wait is over")
  func kickOff() throws {
    var table = try Table.open(.kickOff(10))
    try table.pay(5_000)
    try table.order(.giveUp, to: .payer)
    #expect(table.offeredNames == [.funding, .kickOff])
    table.chain.mine()
    // The payee looks as late as it may: F = 105 + 10, so T + 1 ≤ 114.
    while table.chain.tip < 113 {
      table.chain.mine()
      try table.look(.payer)
    }
    try table.look(.payee)
    #expect(table.offeredNames == [.funding, .kickOff, .closeAfterKickOff(1)])
    try table.advance(3)
    #expect(table.held(by: .payee) == 5_000)
    #expect(table.held(by: .payer) == 95_000)
  }

  @Test("a kick-off in the mempool alone is answered there, too")
  func kickOffWaiting() throws {
    var table = try Table.open(.kickOff(10))
    try table.pay(5_000)
    try table.order(.giveUp, to: .payer)
    try table.look(.payee)
    #expect(table.offered.last?.name == .closeAfterKickOff(1))
    #expect(table.offered.last?.refusal == nil)
    table.chain.mine()
    #expect(table.held(by: .payee) == 5_000)
  }
}

extension Table {
  /// The payer's refund, whether it may stand yet or not.
  var refund: Transaction? {
    guard let open = payer.open else { return nil }
    switch open.wayOut {
    case .signed(let signature, _) where open.channel.kickOff == nil:
      return open.channel.wayOut(signedBy: signature, with: TestChannel.payerSecret)
    case .signed, .unsigned: return open.channel.refund(with: TestChannel.payerSecret)
    }
  }
}
