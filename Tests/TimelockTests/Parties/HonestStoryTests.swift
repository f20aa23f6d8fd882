import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("The honest story")
struct HonestStoryTests {
  @Test(
    "six hundred seconds leave 6 mBTC and 30 mBTC", arguments: Timelock.SigningOrder.allCases)
  func video(order: Timelock.SigningOrder) throws {
    var table = try Table.open(order)
    for _ in 1...600 { try table.pay(5_000) }
    #expect(table.payer.latest?.division == .init(state: 600, toPayee: sat(3_000_000)))
    #expect(table.payee.open?.latest == .init(state: 600, toPayee: sat(3_000_000)))
    #expect(table.delivered == sat(3_000_000))
    try table.order(payer: .close)
    table.exchange()
    let settlement = try #require(table.offered.last)
    #expect(settlement.name == .settlement)
    #expect(settlement.transaction.outputs.map(\.value) == [sat(600_000), sat(3_000_000)])
    #expect(table.offered.map(\.name) == [.funding, .settlement, .settlement])
    #expect(table.refusals.isEmpty && table.signedTwice.isEmpty)
  }

  @Test("a hundred units leave everything to the payee", arguments: Timelock.SigningOrder.allCases)
  func file(order: Timelock.SigningOrder) throws {
    var terms = Scene.terms(order)
    terms.capacity = sat(1_000_000)
    terms.unit = sat(10_000)
    var table = try Table.open(terms)
    for _ in 1...100 {
      try table.order(payee: .release(sat(10_000)))
      try table.pay(10_000)
    }
    #expect(table.delivered == sat(1_000_000))
    try table.order(payee: .close)
    table.exchange()
    let settlement = try #require(table.offered.last)
    #expect(
      settlement.transaction.outputs == [
        .init(value: sat(1_000_000), scriptPubKey: Scene.payout(2))
      ])
    #expect(table.refusals.isEmpty && table.signedTwice.isEmpty)
  }

  @Test("commitment 600 is locked to height 3,720", arguments: Timelock.SigningOrder.allCases)
  func locks(order: Timelock.SigningOrder) throws {
    var table = try Table.open(order)
    for _ in 1...600 { try table.pay(5_000) }
    let channel = try #require(table.payer.channel)
    let commitment = try #require(table.payer.latest?.transaction(of: channel))
    #expect(commitment.lockTime == LockTime(height: height(3_720)))
    #expect(commitment.inputs.map(\.sequence) == [.lockTimeEnabled])
  }
}
