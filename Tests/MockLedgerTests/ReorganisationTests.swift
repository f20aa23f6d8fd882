import Bitcoin
import Testing

@testable import MockLedger

@Suite("Branches")
struct ReorganisationTests {
  private var ledger = Ledger.withCoins()

  /// A ledger at the same block that never saw another branch.
  private func replayed() -> Ledger {
    var other = Ledger()
    other.setClock(to: ledger.now + 1_000_000)
    for height in 1...ledger.height.value {
      if let hash = ledger.blockHash(at: BlockHeight(uncheckedValue: height)),
        let block = ledger.block(hash)
      {
        other.submit(block)
      }
    }
    return other
  }

  private func expectAgreement() throws {
    let other = replayed()
    #expect(ledger.tip == other.tip && ledger.height == other.height)
    #expect(ledger.coinList == other.coinList)
    #expect(ledger.medianTimePast == other.medianTimePast)
    #expect(try ledger.checkSupply() == other.checkSupply())
  }

  /// Blocks on top of one another, each with spends of existing coins.
  private mutating func branch(
    of count: Int, from fork: Ledger, tag: UInt8
  ) -> [Block] {
    var fork = fork
    fork.setClock(to: fork.now + 1_000_000)
    return (0..<count).map { number in
      var draft = BlockDraft(on: fork.tip, of: fork, tag: tag)
      let spent = fork.coinbase(UInt32(number + 1))
      if fork.chain.coins.coin(at: spent) != nil { draft.spend(spent) }
      if let last = draft.block.transactions.last?.txid, draft.block.transactions.count > 1 {
        draft.spend(OutPoint(txid: last, index: 0))
      }
      let block = draft.sealed()
      precondition(fork.submit(block) == .accepted, "the branch is valid")
      return block
    }
  }

  @Test("a longer branch takes over, however deep", arguments: [1, 2, 10, 11, 30])
  mutating func depth(_ depth: Int) throws {
    let fork = ledger
    ledger.setClock(to: ledger.now + 1_000_000)
    for block in branch(of: depth, from: fork, tag: 1) {
      #expect(ledger.submit(block) == .accepted)
    }
    let longer = branch(of: depth + 1, from: fork, tag: 2)
    for block in longer.dropLast() { #expect(ledger.submit(block) == .inconclusive) }
    let before = ledger
    #expect(ledger.submit(longer[depth]) == .accepted)
    #expect(ledger.tip == longer[depth].hash)
    try expectAgreement()
    #expect(before.tip != ledger.tip)
    for block in longer { #expect(ledger.submit(block) == .duplicate) }
  }

  @Test("two branches may hold the same transactions, coinbases included")
  mutating func sameTransactions() throws {
    let fork = ledger
    let one = BlockDraft(on: fork.tip, of: fork).sealed()
    var draft = BlockDraft(on: fork.tip, of: fork)
    draft.block.header.time += 1
    let other = draft.sealed()
    #expect(one.transactions == other.transactions && one.hash != other.hash)
    #expect(ledger.submit(one) == .accepted)
    #expect(ledger.submit(other) == .inconclusive)
    let last = BlockDraft(on: other.hash, of: ledger).sealed()
    #expect(ledger.submit(last) == .accepted)
    #expect(ledger.tip == last.hash)
    #expect(ledger.confirmations(of: one.transactions[0].txid) == 2)
    try expectAgreement()
  }

  @Test("a branch that is invalid midway is left, and remembered as invalid")
  mutating func invalidMidway() throws {
    let fork = ledger
    for block in branch(of: 2, from: fork, tag: 1) { ledger.submit(block) }
    let tip = ledger.tip
    let first = BlockDraft(on: fork.tip, of: fork, tag: 2).sealed()
    #expect(ledger.submit(first) == .inconclusive)
    var draft = BlockDraft(on: first.hash, of: ledger, tag: 2)
    draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_001)
    let second = draft.sealed()
    #expect(ledger.submit(second) == .inconclusive)
    let third = BlockDraft(on: second.hash, of: ledger, tag: 2).sealed()
    #expect(ledger.submit(third) == .inconclusive)
    #expect(ledger.tip == tip)
    let limit = Amount(uncheckedSatoshis: 5_000_000_000)
    let refusal = BlockRefusal.connection(
      .coinbaseAmount(paid: Amount(uncheckedSatoshis: 5_000_000_001), allowed: limit))
    #expect(ledger.submit(second) == .duplicateInvalid(.refused(refusal)))
    #expect(ledger.submit(third) == .duplicateInvalid(.invalidAncestor(second.hash)))
    let fourth = BlockDraft(on: third.hash, of: ledger, tag: 2).sealed()
    let fault = BlockFault.invalidAncestor(second.hash)
    #expect(
      ledger.submit(fourth) == .refused(.header(.previousBlockInvalid(third.hash, fault))))
    #expect(ledger.submit(first) == .duplicate)
    #expect(ledger.submit(fourth).rejectReason == "bad-prevblk")
    try expectAgreement()
  }

  @Test("a block that fails in its place is remembered as invalid, and its body is not")
  mutating func invalidInPlace() {
    var draft = ledger.draft()
    draft.coinbase.inputs[0].scriptSig = Script([1, 1])
    let block = draft.sealed()
    #expect(ledger.submit(block).rejectReason == "bad-cb-height")
    #expect(ledger.submit(block).rejectReason == "duplicate-invalid")
    #expect(ledger.block(block.hash) == nil && ledger.header(block.hash) != nil)
    let child = BlockDraft(on: block.hash, of: ledger).sealed()
    #expect(ledger.submit(child).rejectReason == "bad-prevblk")
  }

  @Test("a block of bad shape or header is not remembered")
  mutating func forgotten() {
    var draft = ledger.draft()
    draft.block.header.time = ledger.now + 7_201
    let block = draft.sealed()
    #expect(ledger.submit(block).rejectReason == "time-too-new")
    #expect(ledger.header(block.hash) == nil)
    ledger.setClock(to: ledger.now + 1)
    #expect(ledger.submit(block) == .accepted)
  }
}
