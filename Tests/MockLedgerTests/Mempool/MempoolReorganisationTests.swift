import Bitcoin
import Testing

@testable import MockLedger

/// A ledger whose money was really mined, at a height where the first twenty coinbases are mature.
struct MinedScene {
  var ledger = Ledger()
  private var coinbases: [OutPoint]

  init() {
    coinbases = ledger.mine(120, to: anyone).map { $0.transactions[0].output(0) }
  }

  /// A coinbase of a block, the first being 1.
  func coinbase(_ height: Int) -> OutPoint { coinbases[height - 1] }

  /// Spends a coinbase and pays a fee of 0.001 bitcoin.
  func spending(_ height: Int) -> Transaction {
    payment(from: [coinbase(height)], [4_999_900_000])
  }

  var names: [Txid] { ledger.mempoolEntries.map(\.txid) }

  /// A block with transactions that the mempool never saw, mined on a copy.
  func block(with transactions: [Transaction], fees: Int64) -> Block {
    let template = BlockTemplate(
      previous: ledger.chain.tip, time: ledger.now, bits: ledger.parameters.bits,
      subsidy: ledger.parameters.subsidy(at: ledger.height.next), script: anyone)
    return template.block(with: transactions.map(NamedTransaction.init), fees: fees).mined().block
  }
}

@Suite("The mempool while the chain changes")
struct MempoolReorganisationTests {
  @Test("gives transactions to a block, and takes them back when it leaves the chain")
  func thereAndBack() throws {
    var scene = MinedScene()
    let parent = scene.spending(1)
    let child = payment(from: [parent.output(0)], [4_999_800_000])
    try scene.ledger.send(parent)
    try scene.ledger.send(child)
    let block = scene.ledger.mine(1, to: anyone)[0]
    #expect(block.transactions.dropFirst().map(\.txid) == [parent.txid, child.txid])
    #expect(scene.names.isEmpty)
    let confirmed = scene.ledger
    try scene.ledger.invalidate(block.hash)
    #expect(scene.names == [parent.txid, child.txid])
    try scene.ledger.reconsider(block.hash)
    #expect(scene.names.isEmpty && scene.ledger.tip == confirmed.tip)
    try scene.ledger.checkSupply()
  }

  @Test("drops transactions that conflict with a block, and their descendants")
  func conflict() throws {
    var scene = MinedScene()
    let mine = scene.spending(1)
    let child = payment(from: [mine.output(0)], [4_999_800_000])
    let theirs = payment(from: [scene.coinbase(1)], [4_999_000_000])
    let other = scene.spending(2)
    let block = scene.block(with: [theirs], fees: 1_000_000)
    for transaction in [mine, child, other] { try scene.ledger.send(transaction) }
    #expect(scene.ledger.submit(block) == .accepted)
    #expect(scene.names == [other.txid])
    let refusal = scene.ledger.refusal(of: mine)
    #expect(refusal?.rejectReason == "bad-txns-inputs-missingorspent")
  }

  @Test("loses nothing to a longer branch that confirms the same")
  func sameOnBothBranches() throws {
    var scene = MinedScene()
    let transaction = scene.spending(1)
    let child = payment(from: [transaction.output(0)], [4_999_800_000])
    var other = scene
    try scene.ledger.send(transaction)
    scene.ledger.mine(1, to: anyone)
    try scene.ledger.send(child)
    try other.ledger.send(transaction)
    let branch = other.ledger.mine(2, to: Script([Opcode.push2.rawValue]))
    #expect(scene.ledger.submit(branch[0]) == .inconclusive)
    #expect(scene.ledger.submit(branch[1]) == .accepted)
    #expect(scene.names == [child.txid])
    #expect(scene.ledger.confirmations(of: transaction.txid) == 2)
  }

  @Test("takes back the transactions of an abandoned branch, before their descendants")
  func parentReturns() throws {
    var scene = MinedScene()
    let transaction = scene.spending(1)
    let child = payment(from: [transaction.output(0)], [4_999_700_000])
    var other = scene
    try scene.ledger.send(transaction)
    scene.ledger.mine(1, to: anyone)
    try scene.ledger.send(child)
    let branch = other.ledger.mine(2, to: Script([Opcode.push2.rawValue]))
    for block in branch { _ = scene.ledger.submit(block) }
    #expect(Set(scene.names) == [transaction.txid, child.txid])
    let block = scene.ledger.mine(1, to: anyone)[0]
    #expect(block.transactions.dropFirst().map(\.txid) == [transaction.txid, child.txid])
  }

  @Test("looks at what waits for a confirmation only when the whole branch is on the chain")
  func relativeLockInLastBlock() throws {
    var scene = MinedScene()
    let parent = scene.spending(1)
    var other = scene
    try scene.ledger.send(parent)
    scene.ledger.mine(1, to: anyone)
    var child = payment(from: [parent.output(0)], [4_999_800_000])
    child.inputs[0].sequence = InputSequence(rawValue: 1)
    try scene.ledger.send(child)
    var branch = other.ledger.mine(1, to: Script([Opcode.push2.rawValue]))
    try other.ledger.send(parent)
    branch += other.ledger.mine(1, to: Script([Opcode.push2.rawValue]))
    #expect(branch.map(\.transactions.count) == [1, 2])
    #expect(scene.ledger.submit(branch[0]) == .inconclusive)
    #expect(scene.ledger.submit(branch[1]) == .accepted)
    #expect(scene.names == [child.txid])
  }

  @Test("does not keep what is locked again", arguments: [(0, true), (1, true), (2, false)])
  func lockedAgain(blocksBack: Int, isKept: Bool) throws {
    var scene = MinedScene()
    scene.ledger.mine(5, to: anyone)
    var locked = scene.spending(1)
    locked.lockTime = LockTime(height: BlockHeight(uncheckedValue: 124))
    locked.inputs[0].sequence = .lockTimeEnabled
    try scene.ledger.send(locked)
    if blocksBack > 0 {
      let height = BlockHeight(uncheckedValue: 126 - UInt32(blocksBack))
      try scene.ledger.invalidate(#require(scene.ledger.blockHash(at: height)))
    }
    #expect(scene.names == (isKept ? [locked.txid] : []))
  }

  @Test("drops spends of a coinbase that is no longer mature")
  func immatureAgain() throws {
    var scene = MinedScene()
    let youngest = scene.spending(21)
    let older = scene.spending(20)
    try scene.ledger.send(youngest)
    try scene.ledger.send(older)
    let refusal = scene.ledger.refusal(of: scene.spending(22))
    #expect(
      refusal
        == .inputs(
          .prematureCoinbase(input: 0, age: 99, required: 100),
          firstHeight: BlockHeight(uncheckedValue: 122)))
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == [older.txid])
  }

  @Test(
    "a coinbase opens when it is mature and its relative lock is met, whichever comes later",
    arguments: [(coinbase: 119, lock: 5, first: 219), (110, 5, 210), (119, 150, 269)])
  func matureAndUnlocked(coinbase: Int, lock: UInt32, first: UInt32) throws {
    let scene = MinedScene()
    var spend = scene.spending(coinbase)
    spend.inputs[0].sequence = InputSequence(rawValue: lock)
    let refusal = try #require(scene.ledger.refusal(of: spend))
    #expect(refusal.firstPossibleHeight == BlockHeight(uncheckedValue: first))
  }

  @Test("does not keep what waits for a confirmation that is undone")
  func relativeLockAgain() throws {
    var scene = MinedScene()
    let parent = scene.spending(1)
    try scene.ledger.send(parent)
    scene.ledger.mine(1, to: anyone)
    var child = payment(from: [parent.output(0)], [4_999_800_000])
    child.inputs[0].sequence = InputSequence(rawValue: 1)
    try scene.ledger.send(child)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == [parent.txid])
  }

  @Test("gets nothing back from below the tenth block, and loses what stood on that")
  func deep() throws {
    var scene = MinedScene()
    let forgotten = scene.spending(1)
    let returned = scene.spending(2)
    try scene.ledger.send(forgotten)
    let first = scene.ledger.mine(1, to: anyone)[0]
    try scene.ledger.send(returned)
    scene.ledger.mine(10, to: anyone)
    let child = payment(from: [forgotten.output(0)], [4_999_800_000])
    try scene.ledger.send(child)
    try scene.ledger.invalidate(first.hash)
    #expect(scene.names == [returned.txid])
  }

  @Test("takes back what pays no fee, but mines it no more")
  func withoutFee() throws {
    var scene = MinedScene()
    let free = payment(from: [scene.coinbase(1)], [5_000_000_000])
    #expect(scene.ledger.refusal(of: free)?.rejectDetails == "min relay fee not met, 0 < 10")
    #expect(scene.ledger.submit(scene.block(with: [free], fees: 0)) == .accepted)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == [free.txid])
    #expect(scene.ledger.mine(1, to: anyone)[0].transactions.count == 1)
    let child = payment(from: [free.output(0)], [4_999_000_000])
    try scene.ledger.send(child)
    #expect(scene.ledger.mine(1, to: anyone)[0].transactions.count == 3)
  }

  @Test("keeps a cluster within its limit when a parent comes back below 64 others")
  func clusterGrows() throws {
    var scene = MinedScene()
    let parent = scene.spending(1)
    try scene.ledger.send(parent)
    scene.ledger.mine(1, to: anyone)
    var last = parent
    for number in 1...64 {
      last = payment(from: [last.output(0)], [4_999_900_000 - Int64(number) * 1_000])
      try scene.ledger.send(last)
    }
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names.count == 64 && scene.names.contains(parent.txid))
    #expect(!scene.names.contains(last.txid))
    try scene.ledger.checkMempool()
  }
}
