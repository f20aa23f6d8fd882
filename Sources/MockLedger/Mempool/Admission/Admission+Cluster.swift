internal import Bitcoin

/// The change that a transaction makes to the mempool: the transactions it replaces, and the
/// mempool after it.
struct MempoolChange {
  let replaced: [Txid]
  let after: Mempool
}

extension Admission {
  /// Checks what the transaction replaces, whether it pays for that, and whether the cluster that
  /// it joins stays within its limits.
  func checkPlace(of entry: MempoolEntry) throws(TransactionRefusal) -> MempoolChange {
    let conflicts = directConflicts
    guard !conflicts.isEmpty else {
      var after = mempool
      after.add(entry)
      try checkLinkedExtent(of: entry, in: after)
      return MempoolChange(replaced: [], after: after)
    }
    let change = try checkReplacement(of: conflicts, by: entry)
    let ancestors = Set(mempool.ancestors(of: transaction).map(\.txid))
    if let conflict = conflicts.map(\.txid).sorted().first(where: ancestors.contains) {
      throw .spendsConflict(offered.txid, conflict: conflict)
    }
    return change
  }

  /// Checks the limits of the entry's cluster, as far as its links are known.
  private func checkLinkedExtent(
    of entry: MempoolEntry, in after: Mempool
  ) throws(TransactionRefusal) {
    switch limits {
    case .enforced: try checkExtent(of: entry, in: after)
    case .bypassed(var linked):
      linked.add(entry)
      try checkExtent(of: entry, in: linked)
    }
  }

  /// Confirms that the cluster the entry joins stays within its limits.
  func checkExtent(
    of entry: MempoolEntry, in after: Mempool
  ) throws(TransactionRefusal) {
    let extent = ClusterExtent(of: after.cluster(of: entry))
    guard extent.isWithinLimit else { throw .clusterTooLarge(extent) }
  }
}
