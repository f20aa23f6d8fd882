internal import Bitcoin

extension Mempool {
  /// The chunks of clusters, the best rate first; parents come before their children.
  func chunks(of clusters: [[MempoolEntry]]) -> [(cluster: Int, chunk: Chunk)] {
    let chunks = clusters.enumerated().flatMap { number, members in
      Cluster.chunks(of: members).map { (cluster: number, chunk: $0) }
    }
    return chunks.enumerated().sorted { left, right in
      let (one, other) = (left.element.chunk.step, right.element.chunk.step)
      if one.pays(moreThan: other) { return true }
      return !other.pays(moreThan: one) && left.offset < right.offset
    }.map(\.element)
  }

  /// The fees that the clusters offer to a miner.
  func diagram(of clusters: [[MempoolEntry]]) -> FeeRateDiagram {
    FeeRateDiagram(clusters.flatMap { Cluster.chunks(of: $0).map(\.step) })
  }

  /// The entries that a miner puts into a block: chunk by chunk, the best rate first, as long as
  /// there is room.
  ///
  /// A chunk that does not fit is left out, and so are the later chunks of its cluster, which may
  /// depend on it.
  func selection(maximumWeight: Int, maximumSignatureCost: Int) -> [MempoolEntry] {
    var selected: [MempoolEntry] = []
    var closed: Set<Int> = []
    var room = (weight: maximumWeight, cost: maximumSignatureCost)
    for (cluster, chunk) in chunks(of: clusters(of: inOrderOfArrival)) {
      guard chunk.isWorthMining else { break }
      let weight = chunk.step.weight
      let cost = chunk.entries.reduce(0) { $0 + $1.signatureOperationCost }
      guard !closed.contains(cluster), weight <= room.weight, cost <= room.cost else {
        closed.insert(cluster)
        continue
      }
      room = (room.weight - weight, room.cost - cost)
      selected += chunk.entries
    }
    return selected
  }
}

extension Chunk {
  /// Whether the fee reaches the rate below which a miner leaves transactions out.
  fileprivate var isWorthMining: Bool {
    let rate = Int128(MempoolPolicy.blockRate.satoshisPerKilobyte)
    return step.fee.wide * 4_000 >= rate * Int128(step.weight)
  }
}
