public import Bitcoin

/// A broken invariant of the mempool: a bug of the ledger, which no input can cause.
public enum MempoolFault: Error, Hashable, Sendable {
  /// A transaction spends an output that neither the chain nor the mempool has.
  case missingInput(Txid, output: OutPoint)
  /// Two transactions spend the same output, or the mempool does not know the spender.
  case conflict(Txid, output: OutPoint)
  /// A transaction is already on the chain.
  case confirmed(Txid)
  /// The next block could not hold a transaction.
  case locked(Txid)
  /// A cluster is larger than its limits.
  case cluster(ClusterExtent)
}

extension Ledger {
  /// Confirms that the whole mempool could be mined next, parents first, without conflicts.
  public func checkMempool() throws(MempoolFault) {
    for entry in mempool.inOrderOfArrival {
      try checkEntry(entry)
      guard canStandInNextBlock(entry) else { throw .locked(entry.txid) }
    }
    for cluster in mempool.clusters(of: mempool.inOrderOfArrival) {
      let extent = ClusterExtent(of: cluster)
      guard extent.isWithinLimit else { throw .cluster(extent) }
    }
  }

  private func checkEntry(_ entry: MempoolEntry) throws(MempoolFault) {
    guard chain.place(of: entry.txid) == nil else { throw .confirmed(entry.txid) }
    for input in entry.transaction.inputs {
      let point = input.previousOutput
      let isMade = mempool[point.txid].map { Int(point.index) < $0.transaction.outputs.count }
      guard isMade ?? (chain.coins.coin(at: point) != nil) else {
        throw .missingInput(entry.txid, output: point)
      }
      guard mempool.spender(of: point)?.txid == entry.txid else {
        throw .conflict(entry.txid, output: point)
      }
    }
  }

  /// Whether all outputs that an entry spends exist, and all its locks are open.
  private func canStandInNextBlock(_ entry: MempoolEntry) -> Bool {
    let admission = admission(of: entry.named, .enforced)
    let coins = admission.coins
    guard coins.count == entry.transaction.inputs.count else { return false }
    do {
      try entry.transaction.checkAbsoluteLock(
        at: admission.height, medianTimePast: chain.tip.medianTimePast)
      try admission.relativeLocks.check(entry.transaction, spentHeights: coins.map(\.height))
      _ = try entry.transaction.checkInputs(
        spending: coins, at: admission.height, maturity: parameters.coinbaseMaturity)
      return true
    } catch {
      return false
    }
  }
}
