import Bitcoin
import Testing

@testable import MockLedger

@Suite("Calling blocks invalid")
struct InvalidateTests {
  private var ledger = Ledger.withCoins(height: 20)

  private func hash(_ height: UInt32) throws -> BlockHash {
    try #require(ledger.blockHash(at: BlockHeight(uncheckedValue: height)))
  }

  @Test("takes the block and all above it off the chain, until it is reconsidered")
  mutating func thereAndBack() throws {
    let before = ledger
    let called = try hash(9)
    try ledger.invalidate(called)
    #expect(ledger.height.value == 8)
    let old = try #require(before.block(before.tip))
    #expect(ledger.submit(old) == .duplicateInvalid(.invalidAncestor(called)))
    let bottom = try #require(before.block(called))
    #expect(ledger.submit(bottom) == .duplicateInvalid(.calledInvalid))
    try ledger.checkSupply()
    try ledger.reconsider(before.tip)
    #expect(ledger.tip == before.tip && ledger.coinList == before.coinList)
    try ledger.checkSupply()
  }

  @Test("activates the best branch that remains, and again the first seen of equals")
  mutating func equals() throws {
    let first = ledger.draft().sealed()
    let second = BlockDraft(on: ledger.tip, of: ledger, tag: 7).sealed()
    #expect(ledger.submit(first) == .accepted)
    #expect(ledger.submit(second) == .inconclusive)
    try ledger.invalidate(first.hash)
    #expect(ledger.tip == second.hash)
    try ledger.reconsider(first.hash)
    #expect(ledger.tip == first.hash)
    try ledger.invalidate(second.hash)
    try ledger.reconsider(second.hash)
    #expect(ledger.tip == first.hash)
    try ledger.checkSupply()
  }

  @Test("forgets faults of ancestors and descendants, not those of other branches")
  mutating func siblings() throws {
    let fork = ledger.tip
    let bottom = try hash(15)
    let side = BlockDraft(on: try hash(18), of: ledger, tag: 9).sealed()
    #expect(ledger.submit(side) == .inconclusive)
    try ledger.invalidate(bottom)
    try ledger.reconsider(fork)
    #expect(ledger.tip == fork)
    #expect(ledger.submit(side) == .duplicateInvalid(.invalidAncestor(bottom)))
    try ledger.reconsider(side.hash)
    #expect(ledger.submit(side) == .duplicate)
  }

  @Test("a block that broke a rule breaks it again")
  mutating func stillInvalid() throws {
    var draft = ledger.draft()
    draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_001)
    let block = draft.sealed()
    let tip = ledger.tip
    #expect(ledger.submit(block).rejectReason == "bad-cb-amount")
    try ledger.reconsider(block.hash)
    #expect(ledger.tip == tip)
    #expect(ledger.submit(block).rejectReason == "duplicate-invalid")
  }

  @Test("asks for a block that is known and not the first")
  mutating func unknown() throws {
    #expect(throws: BlockLookupError.notFound(.zero)) { try ledger.invalidate(.zero) }
    #expect(throws: BlockLookupError.notFound(.zero)) { try ledger.reconsider(.zero) }
    let genesis = try hash(0)
    #expect(throws: BlockLookupError.isGenesis) { try ledger.invalidate(genesis) }
    try ledger.reconsider(genesis)
  }
}
