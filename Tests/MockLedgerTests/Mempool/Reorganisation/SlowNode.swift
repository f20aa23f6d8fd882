import Bitcoin

/// A chain and a mempool that follow Bitcoin Core's steps after a reorganisation one by one, as
/// slowly as that takes: coins as a dictionary for each block, what waits as a list searched end to
/// end.
///
/// It shares no code with the ledger, and knows only outputs that anyone can spend.
struct SlowNode {
  struct Named {
    let txid: Txid
    let transaction: Transaction

    init(_ transaction: Transaction) {
      self.transaction = transaction
      txid = transaction.txid
    }

    var isCoinbase: Bool { transaction.inputs[0].previousOutput == .null }
  }

  struct Coin {
    let output: TransactionOutput
    let height: Int
    let isCoinbase: Bool
  }

  struct Layer {
    let hash: BlockHash
    let time: UInt32
    let transactions: [Named]
    /// The unspent outputs after the block.
    let coins: [OutPoint: Coin]
  }

  struct Entry {
    let named: Named
    let fee: Int64
    let weight: Int
    var locks: StoredLocks
  }

  /// The active chain, the first block at place 0.
  private(set) var layers: [Layer]
  /// In the order of arrival.
  var waiting: [Entry] = []
  /// How many bytes of disconnected transactions are kept.
  var capacity = 20_000_000
  /// How often each thing happened.
  var events: [ReorganisationEvent: Int] = [:]

  init(genesis: Block) {
    layers = [
      Layer(hash: genesis.header.hash, time: genesis.header.time, transactions: [], coins: [:])
    ]
  }

  var height: Int { layers.count - 1 }
  var coins: [OutPoint: Coin] { layers[height].coins }

  mutating func count(_ event: ReorganisationEvent) { events[event, default: 0] += 1 }

  /// The median of the times of a block and the ten before it.
  func medianTime(at height: Int) -> Int {
    let times = layers[max(0, height - 10)...height].map(\.time).sorted()
    return Int(times[times.count / 2])
  }

  /// An output that is unspent on the chain, or made by what waits, as of the next block.
  func coin(at point: OutPoint) -> Coin? {
    guard let parent = waiting.first(where: { $0.named.txid == point.txid }) else {
      return coins[point]
    }
    let outputs = parent.named.transaction.outputs
    guard outputs.indices.contains(Int(point.index)) else { return nil }
    return Coin(output: outputs[Int(point.index)], height: height + 1, isCoinbase: false)
  }

  /// Removes a waiting transaction, and its descendants.
  mutating func remove(_ roots: Set<Txid>) {
    var gone = roots
    var count = 0
    while gone.count != count {
      count = gone.count
      for entry in waiting
      where entry.named.transaction.inputs.contains(where: {
        gone.contains($0.previousOutput.txid)
      }) {
        gone.insert(entry.named.txid)
      }
    }
    waiting.removeAll { gone.contains($0.named.txid) }
  }
}

/// Blocks.
extension SlowNode {
  mutating func connect(_ block: Block) {
    let named = block.transactions.map(Named.init)
    var coins = coins
    for (number, each) in named.enumerated() {
      for input in each.transaction.inputs { coins[input.previousOutput] = nil }
      for (index, output) in each.transaction.outputs.enumerated()
      where output.scriptPubKey.bytes.first != Opcode.return.rawValue {
        coins[OutPoint(txid: each.txid, index: UInt32(index))] = Coin(
          output: output, height: height + 1, isCoinbase: number == 0)
      }
    }
    layers.append(
      Layer(hash: block.header.hash, time: block.header.time, transactions: named, coins: coins))
    for each in named { settle(each) }
  }

  /// Removes the transactions of a block, and those that conflict with them.
  private mutating func settle(_ confirmed: Named) {
    waiting.removeAll { $0.named.txid == confirmed.txid }
    let spent = Set(confirmed.transaction.inputs.map(\.previousOutput))
    let conflicts = waiting.filter { entry in
      entry.named.transaction.inputs.contains { spent.contains($0.previousOutput) }
    }
    remove(Set(conflicts.map(\.named.txid)))
  }

  /// Takes the last block off, and puts its transactions before those of later blocks.
  private mutating func disconnect(into pool: inout SlowPool) {
    let layer = layers.removeLast()
    for forgotten in pool.add(layer.transactions) {
      if !forgotten.isCoinbase { count(.forgotten) }
      remove([forgotten.txid])
    }
  }

  /// What `invalidateblock` does: each block is a reorganisation of its own.
  mutating func undo(to height: Int) {
    var blocks = 0
    while self.height > height {
      var pool = SlowPool(capacity: capacity)
      disconnect(into: &pool)
      blocks += 1
      if blocks <= 10 {
        takeBack(pool.oldestFirst)
      } else {
        for each in pool.oldestFirst { remove([each.txid]) }
        dropLocked()
      }
    }
  }

  /// Goes to another chain, of which these are the blocks above what both have.
  mutating func follow(_ branch: [Block], above fork: Int) {
    let before = height
    var pool = SlowPool(capacity: capacity)
    while height > fork { disconnect(into: &pool) }
    var isPending = before > fork
    for block in branch {
      connect(block)
      pool.remove(block.transactions.map(\.txid))
      if isPending, height > before {
        takeBack(pool.oldestFirst)
        isPending = false
      }
    }
    if isPending { takeBack(pool.oldestFirst) }
  }
}
