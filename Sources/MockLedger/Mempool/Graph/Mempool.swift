internal import Bitcoin

/// The transactions that wait for a block.
///
/// It holds no conflicts and no spends of missing outputs, and each cluster (transactions connected
/// by spending) stays within Bitcoin Core's limits. `UnmodelledPolicy` lists the rules of policy
/// that this ledger leaves out.
struct Mempool: Sendable {
  private var entries = PersistentMap<Txid, MempoolEntry>()
  private var spenders = PersistentMap<OutPoint, Txid>()
  private(set) var nextArrival = 0
  /// The sum of all entries' virtual sizes.
  private(set) var virtualSize = 0

  var count: Int { entries.count }

  subscript(txid: Txid) -> MempoolEntry? { entries[txid] }

  /// The transaction here that spends an output.
  func spender(of point: OutPoint) -> MempoolEntry? {
    spenders[point].flatMap { entries[$0] }
  }

  /// Every entry, in the order in which they arrived.
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

  /// Stores new lock points for an entry.
  mutating func setLockPoints(_ lockPoints: LockPoints, of txid: Txid) {
    guard var entry = entries[txid] else { return }
    entry.lockPoints = lockPoints
    entries[txid] = entry
  }

  /// Removes one transaction, but not its descendants.
  @discardableResult
  mutating func remove(_ txid: Txid) -> MempoolEntry? {
    guard let entry = entries.removeValue(for: txid) else { return nil }
    for input in entry.transaction.inputs { spenders[input.previousOutput] = nil }
    virtualSize -= entry.virtualSize
    return entry
  }

  /// Removes transactions and all their descendants.
  mutating func removeWithDescendants(_ roots: [Txid]) {
    for entry in withDescendants(roots) { remove(entry.txid) }
  }

  /// Removes the spenders of a transaction's outputs, and all their descendants.
  mutating func removeSpenders(of transaction: NamedTransaction) {
    removeWithDescendants(children(of: transaction).map(\.txid))
  }
}
