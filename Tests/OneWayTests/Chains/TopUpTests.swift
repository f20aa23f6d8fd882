import Bitcoin
import Channels
import MockLedger
import Testing

@testable import OneWay

@Suite("A top-up, on a real chain")
struct TopUpTests {
  static let offered: [OneWay.Variant] = [.expiry(height(130)), .lifetime(20), .trusting]

  private func toppedUp(_ variant: OneWay.Variant) throws -> Table {
    var table = try Table.open(variant)
    try table.pay(90_000)
    try table.order(.topUp(sat(50_000)), to: .payer)
    table.exchange()
    #expect(table.refusals == [])
    return table
  }

  @Test("until it is deep enough payments stay within the first output", arguments: offered)
  func before(variant: OneWay.Variant) throws {
    var table = try toppedUp(variant)
    try table.advance(2)
    #expect(
      throws: OneWay.Refusal.payment(
        .aboveCapacity(toPayee: sat(110_000), capacity: sat(100_000)))
    ) { try table.order(.pay(sat(20_000)), to: .payer) }
    try table.pay(1_000)
    #expect(table.payee.open?.latest.backing == .funding)
    #expect(table.refusals == [])
  }

  @Test("then one close spends both", arguments: offered)
  func after(variant: OneWay.Variant) throws {
    var table = try toppedUp(variant)
    try table.advance(3)
    try table.pay(20_000)
    #expect(table.refusals == [])
    #expect(table.payee.open?.latest.toPayee == sat(110_000))
    try table.order(.close, to: .payee)
    let close = try #require(table.offered.last)
    #expect(close.refusal == nil)
    #expect(close.transaction.inputs.count == 2)
    try table.advance(1)
    #expect(table.held(by: .payee) == 110_000)
    #expect(table.held(by: .payer) == 40_000)
  }

  @Test("a payer whose payee is silent takes both back, each when it may")
  func refunds() throws {
    var table = try toppedUp(.lifetime(20))
    while table.chain.tip < 125 {
      table.chain.mine()
      try table.look(.payer)
    }
    // Funding in block 102, top-up in block 105: refunds in blocks 122 and 125.
    let places = [OneWay.TransactionName.refund, .topUpRefund].map { name in
      table.offered.first { $0.name == name }
        .flatMap { table.chain.ledger.place(of: $0.transaction.txid)?.height.value }
    }
    #expect(places == [122, 125])
    #expect(table.held(by: .payer) == 150_000)
  }

  @Test("a close of the first output leaves the top-up to the payer")
  func firstOnly() throws {
    var table = try toppedUp(.expiry(height(130)))
    try table.order(.close, to: .payee)
    try table.advance(toTip: 131)
    #expect(table.held(by: .payee) == 90_000)
    #expect(table.held(by: .payer) == 60_000)
    #expect(table.offeredNames == [.funding, .topUp, .close(1), .topUpRefund])
  }

  @Test(
    "is refused where the payee would have to sign a way out for it",
    arguments: [OneWay.Variant.refund(height(130)), .kickOff(10)])
  func notOffered(variant: OneWay.Variant) throws {
    var table = try Table.open(variant)
    #expect(throws: OneWay.Refusal.topUp(.notOffered(variant.kind))) {
      try table.order(.topUp(sat(50_000)), to: .payer)
    }
  }

  @Test("happens once, and for an amount that makes an output")
  func limits() throws {
    var table = try Table.open(.expiry(height(130)))
    let maximum = sat(
      Amount.maximumSatoshis - 100_000
        - (try TestChannel.channel(.expiry(height(130))).fees.total.satoshis)
        - (try TestChannel.channel(.expiry(height(130))).fees.topUp.satoshis))
    #expect(
      throws: OneWay.Refusal.topUp(
        .amountOutOfRange(sat(293), minimum: sat(294), maximum: maximum))
    ) { try table.order(.topUp(sat(293)), to: .payer) }
    try table.order(.topUp(sat(294)), to: .payer)
    #expect(throws: OneWay.Refusal.topUp(.toppedUpAlready)) {
      try table.order(.topUp(sat(294)), to: .payer)
    }
  }
}
