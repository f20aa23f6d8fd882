internal import Bitcoin

/// The transactions that wait for a block.
///
/// It holds no conflicts and nothing that spends what is not there, and each cluster (transactions
/// joined by spending one another) stays within Bitcoin Core's limits.
/// What policy has beyond that and this ledger leaves out is listed at `UnmodelledPolicy`.
struct Mempool: Sendable {
  private var entries = PersistentMap<Txid, MempoolEntry>()
  private var spenders = PersistentMap<OutPoint, Txid>()
  private(set) var nextArrival = 0
  /// What all entries take of a block, in virtual bytes.
  private(set) var virtualSize = 0

  var count: Int { entries.count }

  subscript(txid: Txid) -> MempoolEntry? { entries[txid] }

  /// The transaction here that spends an output.
  func spender(of point: OutPoint) -> MempoolEntry? {
    spenders[point].flatMap { entries[$0] }
  }

  /// Every entry, in the order in which they came.
  var inOrderOfArrival: [MempoolEntry] {
    var all: [MempoolEntry] = []
    all.reserveCapacity(count)
    entries.forEach { all.append($1) }
    return all.sorted { $0.arrival < $1.arrival }
  }

  mutating func add(_ entry: MempoolEntry) {
    let old = entries.set(entry.txid, entry)
    precondition(old == nil, "what is here already was refused before")
    for input in entry.transaction.inputs { spenders[input.previousOutput] = entry.txid }
    virtualSize += entry.virtualSize
    nextArrival = max(nextArrival, entry.arrival + 1)
  }

  /// Stores what an entry's relative locks demand from now on.
  mutating func setLockPoints(_ lockPoints: LockPoints, of txid: Txid) {
    guard var entry = entries[txid] else { return }
    entry.lockPoints = lockPoints
    entries[txid] = entry
  }

  /// Takes one transaction out, whatever stands on it.
  @discardableResult
  mutating func remove(_ txid: Txid) -> MempoolEntry? {
    guard let entry = entries.removeValue(for: txid) else { return nil }
    for input in entry.transaction.inputs { spenders[input.previousOutput] = nil }
    virtualSize -= entry.virtualSize
    return entry
  }

  /// Takes transactions out, and all that stand on them.
  mutating func removeWithDescendants(_ roots: [Txid]) {
    for entry in withDescendants(roots) { remove(entry.txid) }
  }

  /// Takes out what spends a transaction's outputs, and all that stand on that.
  mutating func removeSpenders(of transaction: NamedTransaction) {
    removeWithDescendants(children(of: transaction).map(\.txid))
  }
}
