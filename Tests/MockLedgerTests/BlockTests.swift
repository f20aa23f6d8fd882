import Bitcoin
import Testing

@testable import MockLedger

@Suite("A block")
struct BlockTests {
  static let ledger = Ledger.withCoins()

  @Test(
    "is refused for the first rule that it breaks, with the numbers",
    arguments: BlockCase.shape + BlockCase.headers + BlockCase.contexts + BlockCase.connections)
  func refused(_ test: BlockCase) throws {
    var ledger = Self.ledger
    let block = test.bad(on: ledger)
    let refusal = test.refusal(block, ledger)
    #expect(ledger.submit(block) == .refused(refusal))
    #expect(refusal.rejectReason == test.reason)
    #expect(test.details(of: block).contains(refusal.rejectDetail))
    #expect(ledger.tip == Self.ledger.tip && ledger.coinList == Self.ledger.coinList)
    try ledger.checkSupply()
  }

  @Test(
    "is accepted without the change that breaks it, and after it",
    arguments: BlockCase.shape + BlockCase.headers + BlockCase.contexts + BlockCase.connections)
  func accepted(_ test: BlockCase) throws {
    var ledger = Self.ledger
    let block = test.good(on: ledger)
    ledger.submit(test.bad(on: ledger))
    #expect(ledger.submit(block) == .accepted)
    #expect(ledger.tip == block.hash)
    try ledger.checkSupply()
  }
}
