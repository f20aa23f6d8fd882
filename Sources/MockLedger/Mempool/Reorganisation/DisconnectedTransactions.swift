internal import Bitcoin

/// The transactions of the blocks disconnected in one reorganisation, until the new chain is
/// complete: Bitcoin Core's `DisconnectedBlockTransactions`.
///
/// Their memory is limited; beyond the limit, those that were confirmed last are dropped.
struct DisconnectedTransactions {
  private let capacity: Int
  /// The transactions, the last confirmed first.
  private var queue: ArraySlice<NamedTransaction> = []
  /// The bytes of the transactions themselves.
  private var contents = 0
  private var buckets = 0

  /// Starts empty, with a capacity in bytes as Bitcoin Core counts them.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The transactions, in the order in which they were confirmed.
  var oldestFirst: [NamedTransaction] { queue.reversed() }

  /// Bitcoin Core's count of the memory in use.
  var memoryUsage: Int {
    contents + queue.count * (HeapMemory.listNode + HeapMemory.tableNode)
      + HeapMemory.allocated(8 * buckets)
  }

  /// Adds the transactions of the block that was the tip; gives those that are dropped.
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

  /// Removes the transactions that a block of the new chain holds.
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
