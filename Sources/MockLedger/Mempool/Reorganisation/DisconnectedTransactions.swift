internal import Bitcoin

/// The transactions of blocks that left the chain in one reorganisation, until the new chain stands:
/// Bitcoin Core's `DisconnectedBlockTransactions`.
///
/// They may take only so much memory; beyond that those that were confirmed last are forgotten.
struct DisconnectedTransactions {
  private let capacity: Int
  /// What was confirmed last stands first.
  private var queue: ArraySlice<NamedTransaction> = []
  /// What the transactions themselves take.
  private var contents = 0
  private var buckets = 0

  /// Holds as many bytes as Bitcoin Core would count.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// What is held, in the order in which it was confirmed.
  var oldestFirst: [NamedTransaction] { queue.reversed() }

  /// Bitcoin Core's count of the memory in use.
  var memoryUsage: Int {
    contents + queue.count * (HeapMemory.listNode + HeapMemory.tableNode)
      + HeapMemory.allocated(8 * buckets)
  }

  /// Takes in the transactions of the block that was the tip, and gives those that are forgotten.
  mutating func add(_ block: [NamedTransaction]) -> [NamedTransaction] {
    buckets = HashTable.buckets(for: queue.count + block.count)
    queue += block.reversed()
    contents += block.reduce(0) { $0 + $1.transaction.heapMemory }
    var forgotten: [NamedTransaction] = []
    while memoryUsage > capacity, let newest = queue.popFirst() {
      contents -= newest.transaction.heapMemory
      forgotten.append(newest)
    }
    return forgotten
  }

  /// Lets go of what a block of the new chain holds.
  mutating func removeAll(confirmedIn block: [NamedTransaction]) {
    guard !queue.isEmpty else { return }
    let confirmed = Set(block.map(\.txid))
    queue.removeAll { named in
      guard confirmed.contains(named.txid) else { return false }
      contents -= named.transaction.heapMemory
      return true
    }
  }
}
