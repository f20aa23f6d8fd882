internal import Bitcoin

/// The mempool after a reorganisation: Bitcoin Core's `MaybeUpdateMempoolForReorg`.
extension Ledger {
  /// The fate of transactions whose block was disconnected.
  enum DisconnectionFate {
    /// They return to the mempool if it accepts them.
    case returned
    /// They are dropped, with their descendants.
    case forgotten
  }

  /// Updates the mempool for the new tip.
  ///
  /// The transactions, coinbases too, come oldest first. Each is offered again; one that is
  /// refused, or not returned at all, takes its descendants out of the mempool. Then returned
  /// transactions are linked to the children that wait for them, clusters that are too large are
  /// trimmed, and entries are removed that are no longer final, mature and unlocked.
  mutating func mempoolDidDisconnect(
    _ transactions: [NamedTransaction], _ fate: DisconnectionFate = .returned
  ) {
    let returned: Mempool
    switch fate {
    case .returned: returned = takeBack(transactions)
    case .forgotten:
      mempoolDidForget(transactions)
      returned = Mempool()
    }
    trimClusters(joinedBy: returned)
    dropLocked()
  }

  /// Removes the descendants of transactions that are neither on the chain nor in the mempool.
  mutating func mempoolDidForget(_ transactions: [NamedTransaction]) {
    for named in transactions {
      mempool.removeWithDescendants([named.txid])
      mempool.removeSpenders(of: named)
    }
  }

  /// Offers transactions again, and gives the entries of those that were accepted.
  ///
  /// For the limits of clusters, no waiting transaction is linked to them yet: those links are made
  /// when all are back.
  private mutating func takeBack(_ transactions: [NamedTransaction]) -> Mempool {
    var returned = Mempool()
    for named in transactions {
      guard let admitted = readmit(named, beside: returned) else {
        mempoolDidForget([named])
        continue
      }
      mempool = admitted.mempool
      returned.add(admitted.accepted.entry)
    }
    return returned
  }

  private func readmit(
    _ named: NamedTransaction, beside returned: Mempool
  ) -> (accepted: AcceptedTransaction, mempool: Mempool)? {
    do { return try admission(of: named, .bypassed(beside: returned)).admit() } catch {
      // For any reason, the transaction is treated as if it had never been seen.
      return nil
    }
  }

  /// Trims clusters that grew too large because parents returned below their children.
  private mutating func trimClusters(joinedBy returned: Mempool) {
    let clusters = mempool.clusters(of: returned.inOrderOfArrival)
      .filter { !ClusterExtent(of: $0).isWithinLimit }
    guard !clusters.isEmpty else { return }
    var waiting = mempool
    for entry in returned.inOrderOfArrival { waiting.remove(entry.txid) }
    for cluster in clusters {
      let old = [waiting, returned].flatMap { part in
        part.clusters(of: cluster.compactMap { part[$0.txid] })
      }
      for entry in ClusterTrim(joining: old).dropped { mempool.remove(entry.txid) }
    }
  }
}
