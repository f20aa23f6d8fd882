import Bitcoin
import Testing

@testable import MockLedger

/// A ledger and a slow node to whom the same happens by chance: payments with locks of every kind,
/// blocks, blocks called invalid and valid again, and longer branches.
struct ReorganisationWalker {
  var ledger: Ledger
  var node: SlowNode
  var numbers: Numbers
  private(set) var problems: [String] = []
  /// How many blocks left the chain, and how often any did.
  private(set) var reorganisations = 0
  private var invalidated: [BlockHash] = []
  /// Which transactions have a common ancestor since their coins were mined, and how many there
  /// are.
  var families = SlowFamilies()

  /// 120 blocks, of which the coinbases of the first 21 are mature.
  private static let beginning: (ledger: Ledger, node: SlowNode) = {
    var ledger = Ledger()
    var node = SlowNode(genesis: ledger.parameters.genesis)
    for block in ledger.mine(120, to: anyone) { node.connect(block) }
    return (ledger, node)
  }()

  init(seed: UInt64) {
    numbers = Numbers(state: seed &* 7_919 &+ 17)
    (ledger, node) = Self.beginning
    if numbers.next(below: 3) == 0 {
      let capacity = 2_000 + numbers.next(below: 8_000)
      ledger.disconnectedCapacity = capacity
      node.capacity = capacity
    }
  }

  mutating func step() throws {
    switch numbers.next(below: 32) {
    case 0...2: mine()
    case 3: mineHiddenPayments()
    case 4: confirmBroadParent()
    case 5, 6: try invalidate(depth: numbers.next(below: 4))
    case 7 where numbers.next(below: 6) == 0: try invalidate(depth: 9 + numbers.next(below: 3))
    case 8: try reconsider()
    case 9, 10: try replaceBlocks(1 + numbers.next(below: 4))
    case 11: ledger.setClock(to: ledger.now + UInt32(numbers.next(below: 1_500)))
    default: send(payment())
    }
  }

  mutating func note(_ problem: String) { problems.append(problem) }

  /// Offers a payment to both.
  mutating func send(_ transaction: Transaction?) {
    guard let transaction else { return }
    let isTaken = node.send(transaction)
    do throws(TransactionRefusal) {
      try ledger.send(transaction)
      if !isTaken { note("\(transaction.txid) was taken") }
      families.add(transaction)
    } catch {
      if isTaken { note("\(transaction.txid) was refused: \(error.rejectDetails)") }
    }
    compare()
  }

  // Blocks.

  private mutating func mine() {
    if numbers.next(below: 2) == 0 { ledger.blockInterval = UInt32(1 + numbers.next(below: 1_500)) }
    if numbers.next(below: 2) == 0 {
      ledger.mine(1, to: anyone)
    } else {
      mineExactly(firstWaiting(numbers.next(below: 6)))
    }
    follow()
  }

  /// Some of what waits that can be mined together.
  private func firstWaiting(_ count: Int) -> [Transaction] {
    node.waiting.prefix(count).reduce(into: []) { block, entry in
      let names = block.map(\.txid)
      let isComplete = entry.named.transaction.inputs.allSatisfy {
        node.coins[$0.previousOutput] != nil || names.contains($0.previousOutput.txid)
      }
      if isComplete { block.append(entry.named.transaction) }
    }
  }

  /// Mines what was not sent before, if it may be mined.
  mutating func mineExactly(_ transactions: [Transaction]) {
    do throws(BlockRefusal) {
      try ledger.mine(exactly: transactions, to: anyone)
      for transaction in transactions { families.add(transaction) }
    } catch { return }
  }

  private mutating func invalidate(depth: Int) throws {
    let height = BlockHeight(uncheckedValue: ledger.height.value - UInt32(depth))
    let hash = try #require(ledger.blockHash(at: height))
    try ledger.invalidate(hash)
    invalidated.append(hash)
    reorganisations += 1
    node.undo(to: Int(height.value) - 1)
    follow()
  }

  private mutating func reconsider() throws {
    guard !invalidated.isEmpty else { return }
    try ledger.reconsider(invalidated.remove(at: numbers.next(below: invalidated.count)))
    follow()
  }

  /// A branch that is a block longer, with or without what the blocks hold that it replaces.
  private mutating func replaceBlocks(_ depth: Int) throws {
    var other = ledger
    let first = BlockHeight(uncheckedValue: ledger.height.value - UInt32(depth) + 1)
    try other.invalidate(#require(ledger.blockHash(at: first)))
    if numbers.next(below: 3) > 0 { other.forgetMempool() }
    for layer in node.layers.suffix(depth) {
      for named in layer.transactions.dropFirst() where numbers.next(below: 2) == 0 {
        do throws(TransactionRefusal) { try other.send(named.transaction) } catch { continue }
      }
    }
    other.blockInterval = UInt32(1 + numbers.next(below: 1_500))
    let rest = Int(ledger.height.value) + 1 - Int(other.height.value)
    guard rest > 0 else { return }
    let miner = Script.payToWitnessScriptHash(of: Script([0x52, 0x75, 0x51]))
    var branch: [Block] = []
    for _ in 0..<rest { branch += other.mine(1, to: miner) }
    ledger.setClock(to: max(ledger.now, other.now))
    // Where a branch that was left before counts in the other ledger, nothing is tried.
    guard ledger.height(of: branch[0].header.previousBlock) == first.previous else { return }
    for block in branch { ledger.submit(block) }
    reorganisations += 1
    follow()
  }

  /// Shows the node what chain the ledger is on, and compares.
  mutating func follow() {
    var fork = min(node.height, Int(ledger.height.value))
    while hash(at: fork) != node.layers[fork].hash { fork -= 1 }
    let branch = ((fork + 1)..<(Int(ledger.height.value) + 1)).compactMap { height in
      hash(at: height).flatMap { ledger.block($0) }
    }
    node.follow(branch, above: fork)
    compare()
  }

  private func hash(at height: Int) -> BlockHash? {
    ledger.blockHash(at: BlockHeight(uncheckedValue: UInt32(height)))
  }

  private mutating func compare() {
    let entries = ledger.mempoolEntries
    let own = Set(node.waiting.map(\.named.txid))
    let others = Set(entries.map(\.txid))
    if own != others {
      let (missing, added) = (own.subtracting(others), others.subtracting(own))
      note("\(missing.count) are missing, \(added.count) too many")
    }
    for (entry, expected) in zip(entries, node.waiting) where problems.isEmpty {
      if entry.txid != expected.named.txid { note("another order of arrival") }
      let locks = (entry.lockPoints.height, entry.lockPoints.time)
      if locks != (Int64(expected.locks.minHeight), Int64(expected.locks.minTime)) {
        note("\(entry.txid) has other locks: \(locks), not \(expected.locks)")
      }
      if entry.weight != expected.weight || entry.fee.satoshis != expected.fee {
        note("\(entry.txid) has another weight or fee")
      }
    }
  }
}
