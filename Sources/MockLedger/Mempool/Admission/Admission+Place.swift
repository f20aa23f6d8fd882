internal import Bitcoin

/// What taking a transaction does to the mempool.
struct MempoolChange {
  let replaced: [Txid]
  let after: Mempool
}

extension Admission {
  /// Finds the transaction's place: what it replaces, whether it pays for that, and whether the
  /// cluster that it joins stays within its limits.
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

  /// The entries that spend what the transaction spends, each once.
  private var directConflicts: [MempoolEntry] {
    var seen: Set<Txid> = []
    return transaction.inputs.compactMap { mempool.spender(of: $0.previousOutput) }
      .filter { seen.insert($0.txid).inserted }
  }

  private func checkReplacement(
    of conflicts: [MempoolEntry], by entry: MempoolEntry
  ) throws(TransactionRefusal) -> MempoolChange {
    let clusters = mempool.clusters(of: conflicts).count
    let limit = MempoolPolicy.maximumReplacedClusters
    guard clusters <= limit else {
      throw .replacement(.tooManyClusters(clusters, limit: limit), by: offered.txid)
    }
    let replaced = mempool.withDescendants(conflicts.map(\.txid))
    try checkFees(of: entry, replacing: replaced)
    var after = mempool
    for old in replaced { after.remove(old.txid) }
    after.add(entry)
    try checkExtent(of: entry, in: after)
    try checkDiagram(of: entry, replacing: replaced, after: after)
    return MempoolChange(replaced: replaced.map(\.txid), after: after)
  }

  /// It pays at least what all that go paid, and for being passed on beside.
  private func checkFees(
    of entry: MempoolEntry, replacing replaced: [MempoolEntry]
  ) throws(TransactionRefusal) {
    let names = replaced.map(\.txid)
    let conflicts = replaced.reduce(0) { $0 + $1.fee.satoshis }
    let additional = Amount(uncheckedSatoshis: entry.fee.satoshis - conflicts)
    guard additional >= .zero else {
      let conflicts = Amount(uncheckedSatoshis: conflicts)
      throw .replacement(
        .lessFees(entry.fee, conflicts: conflicts, replaced: names), by: offered.txid)
    }
    let required = MempoolPolicy.incrementalRate.fee(forSize: entry.virtualSize)
    guard additional >= required else {
      throw .replacement(
        .tooFewAdditionalFees(additional, required: required, replaced: names), by: offered.txid)
    }
  }

  /// Counts the entry's cluster by the links that are known.
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

  private func checkExtent(
    of entry: MempoolEntry, in after: Mempool
  ) throws(TransactionRefusal) {
    let extent = ClusterExtent(of: after.cluster(of: entry))
    guard extent.isWithinLimit else { throw .clusterTooLarge(extent) }
  }

  /// Compares the clusters that change, before and after: a miner must never be worse off.
  private func checkDiagram(
    of entry: MempoolEntry, replacing replaced: [MempoolEntry], after: Mempool
  ) throws(TransactionRefusal) {
    let touched = mempool.clusters(of: replaced + mempool.parents(of: transaction))
    let remaining = touched.joined().compactMap { after[$0.txid] }
    let diagrams = (
      before: mempool.diagram(of: touched),
      after: after.diagram(of: after.clusters(of: remaining + [entry]))
    )
    guard diagrams.after.improves(diagrams.before) else {
      throw .replacement(
        .diagramNotImproved(
          before: diagrams.before, after: diagrams.after, replaced: replaced.map(\.txid)),
        by: offered.txid)
    }
  }
}
