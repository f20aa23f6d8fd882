import Bitcoin

/// Step B: clusters that grew too large when parents returned below their waiting children.
extension SlowNode {
  private struct Candidate {
    let entry: Entry
    let chunk: SlowChunk
    let predecessor: Txid?
  }

  mutating func trim(returned: Set<Txid>) {
    for entry in waiting where returned.contains(entry.named.txid) {
      guard waiting.contains(where: { $0.named.txid == entry.named.txid }) else { continue }
      let group = cluster(of: entry, in: waiting)
      guard !Self.fits(group) else { continue }
      let old = [
        group.filter { returned.contains($0.named.txid) },
        group.filter { !returned.contains($0.named.txid) },
      ]
      let kept = kept(of: group, old.flatMap(candidates))
      for one in group where !kept.contains(one.named.txid) { count(.trimmed) }
      waiting.removeAll { one in
        let txid = one.named.txid
        return group.contains { $0.named.txid == txid } && !kept.contains(txid)
      }
    }
  }

  /// The clusters of a list by themselves, each in its order.
  private func candidates(in part: [Entry]) -> [Candidate] {
    var rest = part
    var candidates: [Candidate] = []
    while let first = rest.first {
      let cluster = cluster(of: first, in: part)
      var predecessor: Txid?
      for chunk in SlowChunk.chunks(of: cluster) {
        for entry in chunk.inOrder {
          candidates.append(Candidate(entry: entry, chunk: chunk, predecessor: predecessor))
          predecessor = entry.named.txid
        }
      }
      rest.removeAll { one in cluster.contains { $0.named.txid == one.named.txid } }
    }
    return candidates
  }

  private func kept(of group: [Entry], _ candidates: [Candidate]) -> Set<Txid> {
    let names = Set(group.map(\.named.txid))
    var rest = candidates
    var partial: [[Entry]] = []
    var kept: Set<Txid> = []
    while let next = best(of: rest.filter { needs(of: $0, names).isSubset(of: kept) }, group) {
      let txid = next.entry.named.txid
      rest.removeAll { $0.entry.named.txid == txid }
      let needs = needs(of: next, names)
      let joined = partial.filter { $0.contains { needs.contains($0.named.txid) } }
      let union = joined.flatMap { $0 } + [next.entry]
      guard Self.fits(union) else { continue }
      partial.removeAll { $0.contains { needs.contains($0.named.txid) } }
      partial.append(union)
      kept.insert(txid)
    }
    return kept
  }

  private func needs(of candidate: Candidate, _ names: Set<Txid>) -> Set<Txid> {
    let parents = candidate.entry.named.transaction.inputs.map(\.previousOutput.txid)
    return names.intersection(parents).union(candidate.predecessor.map { [$0] } ?? [])
  }

  /// The highest rate, then the smaller chunk, then the first to arrive.
  private func best(of ready: [Candidate], _ group: [Entry]) -> Candidate? {
    func arrival(_ candidate: Candidate) -> Int? {
      group.firstIndex { $0.named.txid == candidate.entry.named.txid }
    }
    return ready.max { left, right in
      if left.chunk.isWorse(than: right.chunk) { return true }
      if right.chunk.isWorse(than: left.chunk) { return false }
      return (arrival(left) ?? 0) > (arrival(right) ?? 0)
    }
  }
}
