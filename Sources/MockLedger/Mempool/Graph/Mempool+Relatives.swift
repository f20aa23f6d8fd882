internal import Bitcoin

extension Mempool {
  /// The entries that a transaction spends from, each once, in the order of its inputs.
  func parents(of transaction: Transaction) -> [MempoolEntry] {
    var seen: Set<Txid> = []
    return transaction.inputs.compactMap { input in
      let txid = input.previousOutput.txid
      return seen.insert(txid).inserted ? self[txid] : nil
    }
  }

  /// The entries that spend a transaction's outputs, each once, in the order of the outputs.
  func children(of transaction: NamedTransaction) -> [MempoolEntry] {
    var seen: Set<Txid> = []
    return transaction.transaction.outputs.indices.compactMap { index in
      let point = OutPoint(txid: transaction.txid, index: UInt32(index))
      guard let child = spender(of: point), seen.insert(child.txid).inserted else { return nil }
      return child
    }
  }

  /// The entries with these txids and all their descendants, each once.
  func withDescendants(_ roots: [Txid]) -> [MempoolEntry] {
    reach(from: roots.compactMap { self[$0] }) { children(of: $0.named) }
  }

  /// All ancestors of a transaction in the mempool.
  func ancestors(of transaction: Transaction) -> [MempoolEntry] {
    reach(from: parents(of: transaction)) { parents(of: $0.transaction) }
  }

  /// The whole cluster that an entry belongs to.
  func cluster(of entry: MempoolEntry) -> [MempoolEntry] {
    reach(from: [entry]) { parents(of: $0.transaction) + children(of: $0.named) }
  }

  /// The clusters that entries belong to, each once.
  func clusters(of members: [MempoolEntry]) -> [[MempoolEntry]] {
    var seen: Set<Txid> = []
    var clusters: [[MempoolEntry]] = []
    for member in members where !seen.contains(member.txid) {
      let cluster = cluster(of: member)
      seen.formUnion(cluster.map(\.txid))
      clusters.append(cluster)
    }
    return clusters
  }

  private func reach(
    from roots: [MempoolEntry], by next: (MempoolEntry) -> [MempoolEntry]
  ) -> [MempoolEntry] {
    var seen: Set<Txid> = []
    var found = roots.filter { seen.insert($0.txid).inserted }
    var index = 0
    while index < found.count {
      found += next(found[index]).filter { seen.insert($0.txid).inserted }
      index += 1
    }
    return found
  }
}
