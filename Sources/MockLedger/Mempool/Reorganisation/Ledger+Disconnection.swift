internal import Bitcoin

/// The mempool after blocks have left the chain: Bitcoin Core's `MaybeUpdateMempoolForReorg`.
extension Ledger {
  /// What becomes of transactions whose block has left the chain.
  enum DisconnectionFate {
    /// They go back to the mempool if it takes them.
    case returned
    /// They are forgotten, and with them what stands on them.
    case forgotten
  }

  /// Brings the mempool up to date when the new tip stands.
  ///
  /// The transactions, coinbases too, come oldest first. Each is offered again; one that is refused,
  /// or not returned at all, takes with it what stands on it. Then what came back is linked to what
  /// waits for it, clusters that are too large are trimmed, and all goes that is not final, mature
  /// and unlocked any more.
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

  /// Takes out what stands on transactions that are neither on the chain nor in the mempool.
  mutating func mempoolDidForget(_ transactions: [NamedTransaction]) {
    for named in transactions {
      mempool.removeWithDescendants([named.txid])
      mempool.removeSpenders(of: named)
    }
  }

  /// Offers transactions again, and gives the entries of those that the mempool took.
  ///
  /// Nothing that waits has any of them as a parent yet, as far as clusters are concerned: those
  /// links are made when all are back.
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
      // Whatever the reason, it is as if the transaction had never been seen.
      return nil
    }
  }

  /// Makes clusters fit that grew too large because parents came back below their children.
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
