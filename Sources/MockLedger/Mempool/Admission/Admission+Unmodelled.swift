internal import Bitcoin

/// The refusals where Bitcoin Core would apply rules that this ledger leaves out.
extension Admission {
  /// Refuses transactions to which version 3's limits on size and relatives would apply (BIP431).
  func checkVersion3(_ entry: MempoolEntry) throws(TransactionRefusal) {
    guard isOffered else { return }
    let parents = mempool.parents(of: transaction)
    if transaction.version == 3 {
      guard parents.isEmpty, entry.virtualSize <= MempoolPolicy.version3MaximumSize else {
        throw .notModelled(.version3(offered.txid))
      }
    } else if let parent = parents.first(where: { $0.transaction.version == 3 }) {
      throw .notModelled(.version3Parent(parent.txid))
    }
  }

  /// Refuses a transaction that overfills the mempool: eviction is not modelled, but the mempool
  /// must not grow without bound.
  func checkRoom(in after: Mempool) throws(TransactionRefusal) {
    let capacity = ledger.mempoolCapacity
    guard !isOffered || after.virtualSize <= capacity else {
      throw .notModelled(.mempoolFull(virtualSize: after.virtualSize, capacity: capacity))
    }
  }
}
