internal import Bitcoin

/// A cluster: transactions that are connected by spending, few enough for one bit each.
struct Cluster {
  /// The entries, parents before children.
  let entries: [MempoolEntry]
  /// For each entry the bits of its ancestors and its own.
  let ancestors: [UInt64]

  init(_ members: [MempoolEntry]) {
    precondition(members.count <= 64, "the limit of a cluster is kept at every change")
    let byArrival = members.sorted { $0.arrival < $1.arrival }
    let depths = Self.ancestors(of: byArrival).map(\.nonzeroBitCount)
    entries = byArrival.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
      .map { byArrival[$0] }
    ancestors = Self.ancestors(of: entries)
  }

  /// The chunks of the cluster, the best rate first, parents before children.
  ///
  /// Each chunk is the set with the highest rate among those that do not need the rest.
  var chunks: [Chunk] { sets.map(chunk) }

  /// The chunks, a bit for each of their entries.
  var sets: [UInt64] {
    var remaining = entries.indices.reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
    var sets: [UInt64] = []
    while remaining != 0 {
      let best = bestSet(of: remaining)
      sets.append(best)
      remaining &= ~best
    }
    return sets
  }

  /// The chunks of one cluster; most clusters have only one entry.
  static func chunks(of members: [MempoolEntry]) -> [Chunk] {
    members.count == 1 ? [Chunk(entries: members)] : Cluster(members).chunks
  }

  /// The set with the highest rate, by Dinkelbach's method: as long as another set pays more than
  /// the current one's rate for its weight, it takes that one.
  private func bestSet(of remaining: UInt64) -> UInt64 {
    var best = remaining
    while true {
      let problem = problem(pricedAt: chunk(of: best).step, within: remaining)
      guard let better = problem.bestSet() else { return best }
      best = better
    }
  }

  /// Poses the problem of finding the set that pays most above a rate.
  func problem(pricedAt rate: FeeRateDiagram.Step, within candidates: UInt64) -> ClosureProblem {
    let surplus = entries.map { entry in
      entry.fee.wide * Int128(rate.weight) - rate.fee.wide * Int128(entry.weight)
    }
    return ClosureProblem(
      values: surplus, ancestors: ancestors.map { $0 & candidates }, candidates: candidates)
  }

  func chunk(of set: UInt64) -> Chunk { Chunk(entries: members(of: set).map { entries[$0] }) }

  /// The entries of a set.
  func members(of set: UInt64) -> [Int] {
    entries.indices.filter { set & (1 << UInt64($0)) != 0 }
  }

  /// Collects the ancestors of the parents until none is added: in one round, if parents come
  /// first.
  private static func ancestors(of entries: [MempoolEntry]) -> [UInt64] {
    let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.txid, $0) })
    let parents = entries.map { entry in
      Set(entry.transaction.inputs.compactMap { places[$0.previousOutput.txid] })
    }
    var ancestors = entries.indices.map { 1 << UInt64($0) as UInt64 }
    var isComplete = false
    while !isComplete {
      isComplete = true
      for index in entries.indices {
        let union = parents[index].reduce(ancestors[index]) { $0 | ancestors[$1] }
        if union != ancestors[index] { isComplete = false }
        ancestors[index] = union
      }
    }
    return ancestors
  }
}

/// Transactions that belong in a block together, parents before children.
struct Chunk {
  let entries: [MempoolEntry]

  var step: FeeRateDiagram.Step {
    FeeRateDiagram.Step(
      fee: Amount(uncheckedSatoshis: entries.reduce(0) { $0 + $1.fee.satoshis }),
      weight: entries.reduce(0) { $0 + $1.weight })
  }
}
