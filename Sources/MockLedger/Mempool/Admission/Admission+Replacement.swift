internal import Bitcoin

/// The rules of replacement: when a transaction may replace those it conflicts with.
extension Admission {
  /// The entries that spend what the transaction spends, each once.
  var directConflicts: [MempoolEntry] {
    var seen: Set<Txid> = []
    return transaction.inputs.compactMap { mempool.spender(of: $0.previousOutput) }
      .filter { seen.insert($0.txid).inserted }
  }

  /// Checks a replacement in Core's order, and gives the mempool after it.
  func checkReplacement(
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

  /// Confirms that the entry pays at least the fees of all it replaces, and its own relay on top.
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

  /// Compares the clusters that change, before and after: a miner must be better off at every block
  /// size.
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
