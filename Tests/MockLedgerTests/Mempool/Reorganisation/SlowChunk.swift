import Bitcoin

/// Entries that belong into a block together.
struct SlowChunk {
  typealias Entry = SlowNode.Entry

  let entries: [Entry]

  private var fee: Int64 { entries.reduce(0) { $0 + $1.fee } }
  private var weight: Int { entries.reduce(0) { $0 + $1.weight } }

  private var name: Txid { entries.map(\.named.txid).max() ?? .zero }

  /// Whether it pays less for its weight, or as much and weighs more.
  func isWorse(than other: SlowChunk) -> Bool {
    let (own, others) = (fee * Int64(other.weight), other.fee * Int64(weight))
    return own == others ? weight > other.weight : own < others
  }

  private func paysMore(than other: SlowChunk) -> Bool {
    fee * Int64(other.weight) > other.fee * Int64(weight)
  }

  private func precedes(_ other: SlowChunk) -> Bool {
    if isWorse(than: other) { return false }
    if other.isWorse(than: self) { return true }
    return name < other.name
  }

  private func spends(_ other: SlowChunk) -> Bool {
    let names = Set(other.entries.map(\.named.txid))
    return entries.contains { entry in
      entry.named.transaction.inputs.contains { names.contains($0.previousOutput.txid) }
    }
  }

  /// Parents first, then what pays more for its weight alone.
  var inOrder: [Entry] { Self.ordered(entries.map { SlowChunk(entries: [$0]) }).flatMap(\.entries) }

  /// A cluster's chunks in order.
  static func chunks(of cluster: [Entry]) -> [SlowChunk] {
    let singles = cluster.map { SlowChunk(entries: [$0]) }
    let isForest = singles.allSatisfy { single in singles.filter(single.spends).count <= 1 }
    return ordered(isForest ? merged(singles) : searched(singles))
  }

  private static func ordered(_ chunks: [SlowChunk]) -> [SlowChunk] {
    var rest = chunks
    var ordered: [SlowChunk] = []
    while !rest.isEmpty {
      let ready = rest.indices.filter { index in
        !rest.indices.contains { $0 != index && rest[index].spends(rest[$0]) }
      }
      let best = ready.reduce(ready[0]) { rest[$1].precedes(rest[$0]) ? $1 : $0 }
      ordered.append(rest.remove(at: best))
    }
    return ordered
  }

  /// Where nothing has two parents: what pays more than the chunk that it spends joins that one,
  /// the best first.
  private static func merged(_ singles: [SlowChunk]) -> [SlowChunk] {
    let parents = singles.map { single in singles.firstIndex(where: single.spends) }
    var chunks = Dictionary(uniqueKeysWithValues: singles.enumerated().map { ($0, $1) })
    /// The place of each one's chunk: that of the member that depends on no other.
    var homes = Array(singles.indices)
    while true {
      var best: Int?
      for (child, parent) in parents.enumerated() {
        guard let parent, let own = chunks[child], let above = chunks[homes[parent]],
          own.paysMore(than: above), best.flatMap({ chunks[$0] }).map(own.paysMore) ?? true
        else { continue }
        best = child
      }
      guard let best, let parent = parents[best], let own = chunks.removeValue(forKey: best) else {
        return chunks.keys.sorted().compactMap { chunks[$0] }
      }
      let home = homes[parent]
      chunks[home] = SlowChunk(entries: (chunks[home]?.entries ?? []) + own.entries)
      for place in homes.indices where homes[place] == best { homes[place] = home }
    }
  }

  /// Of all sets that do not need the rest the best is a chunk; and so on with the rest.
  private static func searched(_ singles: [SlowChunk]) -> [SlowChunk] {
    var rest = ordered(singles)
    var chunks: [SlowChunk] = []
    while !rest.isEmpty {
      var sets: [[Int]] = [[]]
      for index in rest.indices {
        let parents = rest.indices.filter { rest[index].spends(rest[$0]) }
        sets += sets.filter { Set(parents).isSubset(of: $0) }.map { $0 + [index] }
      }
      let all = sets.dropFirst().map { set in
        (set, SlowChunk(entries: set.flatMap { rest[$0].entries }))
      }
      let best = all.reduce(all[0]) { $0.1.isWorse(than: $1.1) ? $1 : $0 }
      chunks.append(best.1)
      rest = rest.indices.filter { !best.0.contains($0) }.map { rest[$0] }
    }
    return chunks
  }
}
