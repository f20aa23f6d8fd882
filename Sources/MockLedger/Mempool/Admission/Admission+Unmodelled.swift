internal import Bitcoin

/// Where Bitcoin Core would judge by rules that this ledger leaves out.
extension Admission {
  /// Version 3 ties a transaction's size and relatives to limits of their own (BIP431).
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

  /// What a full mempool would let go is not modelled; but it must not grow without end.
  func checkRoom(in after: Mempool) throws(TransactionRefusal) {
    let capacity = ledger.mempoolCapacity
    guard !isOffered || after.virtualSize <= capacity else {
      throw .notModelled(.mempoolFull(virtualSize: after.virtualSize, capacity: capacity))
    }
  }
}
