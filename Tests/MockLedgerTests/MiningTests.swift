import Bitcoin
import Testing

@testable import MockLedger

@Suite("Mining")
struct MiningTests {
  /// Anyone may spend it, and the mempool takes such spends.
  static let anyone = Script.payToWitnessScriptHash(of: BlockDraft.anyone)

  private func spend(_ point: OutPoint, satoshis: Int64) -> Transaction {
    var transaction = Transaction.moving([point], satoshis: satoshis, to: Self.anyone)
    transaction.inputs[0].witness = Witness([BlockDraft.anyone.bytes])
    return transaction
  }

  @Test("what one ledger mines another accepts, block by block")
  func replay() throws {
    var ledger = Ledger()
    let blocks = ledger.mine(320, to: Self.anyone)
    #expect(ledger.height.value == 320 && blocks.last?.hash == ledger.tip)
    var other = Ledger()
    for block in blocks {
      other.setClock(to: block.header.time)
      #expect(other.submit(block) == .accepted)
    }
    #expect(other.tip == ledger.tip)
    try other.checkSupply()
  }

  @Test(
    "a coinbase begins with its height, and has two bytes at least",
    arguments: [
      (1, [0x51, 0]), (16, [0x60, 0]), (17, [1, 17]), (127, [1, 127]), (128, [2, 128, 0]),
      (256, [2, 0, 1]),
    ] as [(Int, [UInt8])])
  func heightPush(height: Int, script: [UInt8]) {
    var ledger = Ledger()
    let block = ledger.mine(height, to: Self.anyone)[height - 1]
    #expect(block.transactions[0].inputs[0].scriptSig.bytes == script)
  }

  @Test("takes what waits, parents first, and its fees")
  func mempool() throws {
    var ledger = Ledger()
    ledger.mine(101, to: Self.anyone)
    let parent = spend(ledger.coinbase(1), satoshis: 4_999_999_000)
    let child = spend(OutPoint(txid: parent.txid, index: 0), satoshis: 4_999_900_000)
    try ledger.send(parent)
    try ledger.send(child)
    let block = ledger.mine(1, to: Self.anyone)[0]
    #expect(block.transactions.dropFirst() == [parent, child])
    #expect(block.transactions[0].outputs[0].value.satoshis == 5_000_000_000 + 100_000)
    #expect(ledger.mempoolEntries.isEmpty && ledger.confirmations(of: child.txid) == 1)
    try ledger.checkSupply()
    try ledger.invalidate(block.hash)
    #expect(ledger.mempoolEntries.map(\.txid) == [parent.txid, child.txid])
    #expect(ledger.confirmations(of: child.txid) == 0)
    try ledger.checkSupply()
  }

  @Test("gives back what the first ten blocks held that are called invalid, and no more")
  func returning() throws {
    var ledger = Ledger()
    ledger.mine(120, to: Self.anyone)
    var spends: [Txid] = []
    for height in 1...12 as ClosedRange<UInt32> {
      spends.append(try ledger.send(spend(ledger.coinbase(height), satoshis: 10_000)).txid)
      ledger.mine(1, to: Self.anyone)
    }
    let first = try #require(ledger.blockHash(at: BlockHeight(uncheckedValue: 121)))
    try ledger.invalidate(first)
    #expect(Set(ledger.mempoolEntries.map(\.txid)) == Set(spends.suffix(10)))
  }

  @Test("takes exactly the given transactions, or none at all")
  func exactly() throws {
    var ledger = Ledger()
    ledger.mine(101, to: Self.anyone)
    let early = ledger.coinbase(3)
    let tip = ledger.tip
    let (before, now) = (ledger.coinList, ledger.now)
    #expect(throws: BlockRefusal.self) {
      try ledger.mine(exactly: [spend(early, satoshis: 1)], to: Self.anyone)
    }
    #expect(ledger.tip == tip && ledger.coinList == before && ledger.now == now)
    let block = try ledger.mine(
      exactly: [spend(ledger.coinbase(1), satoshis: 4_000_000_000)], to: Self.anyone)
    #expect(ledger.tip == block.hash)
    #expect(try ledger.checkSupply().burnt == 1_000_000_000)
  }

  @Test("the clock advances by one interval for each block, and gives the block's time")
  func clock() {
    var ledger = Ledger()
    let start = ledger.now
    ledger.mine(3, to: Self.anyone)
    #expect(ledger.now == start + 1_800 && ledger.header(ledger.tip)?.time == ledger.now)
    ledger.blockInterval = 1
    ledger.mine(1, to: Self.anyone)
    #expect(ledger.header(ledger.tip)?.time == start + 1_801)
    ledger.setClock(to: 0)
    ledger.mine(20, to: Self.anyone)
    #expect(ledger.header(ledger.tip)?.time == ledger.now)
    ledger.setClock(to: .max)
    ledger.mine(20, to: Self.anyone)
    #expect(ledger.now >= Ledger.latestTime && ledger.height.value == 44)
  }
}
