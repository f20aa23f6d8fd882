internal import Bitcoin

/// Bitcoin Core's order of a cluster: chunks as small as possible, the best rate first.
extension Cluster {
  /// An entry in its place, with the fee and weight of its whole chunk.
  struct Place {
    let entry: MempoolEntry
    let chunk: FeeRateDiagram.Step
  }

  /// A set in Core's order of comparison: the better rate first, then the smaller, then by txid.
  private struct Candidate {
    let set: UInt64
    let step: FeeRateDiagram.Step
    let name: Txid

    func precedes(_ other: Candidate) -> Bool {
      if step.pays(moreThan: other.step) { return true }
      if other.step.pays(moreThan: step) { return false }
      return step.weight == other.step.weight ? name < other.name : step.weight < other.step.weight
    }
  }

  /// All entries in order; parents come before their children, among chunks and within each.
  var linearization: [Place] {
    let chunks = sets.flatMap(smallestChunks).map(candidate)
    return ordered(chunks).flatMap { chunk in
      ordered(members(of: chunk.set).map { candidate(1 << UInt64($0)) }).flatMap { single in
        members(of: single.set).map { Place(entry: entries[$0], chunk: chunk.step) }
      }
    }
  }

  /// Splits a chunk into the smallest chunks of the same rate.
  ///
  /// There is one for each distinct smallest part, without the parts below it.
  private func smallestChunks(of set: UInt64) -> [UInt64] {
    guard set.nonzeroBitCount > 1 else { return [set] }
    let parts = problem(pricedAt: chunk(of: set).step, within: set).smallestWorthlessParts()
    var cut: [UInt64: UInt64] = [:]
    for member in members(of: set) { cut[parts[member], default: 0] |= 1 << UInt64(member) }
    return Array(cut.values)
  }

  private func candidate(_ set: UInt64) -> Candidate {
    let names = members(of: set).map { entries[$0].txid }
    return Candidate(set: set, step: chunk(of: set).step, name: names.max() ?? .zero)
  }

  /// Sorts candidates: repeatedly the best of those whose ancestors have all been placed.
  private func ordered(_ candidates: [Candidate]) -> [Candidate] {
    var waiting = candidates
    var ordered: [Candidate] = []
    while !waiting.isEmpty {
      let missing = waiting.reduce(0 as UInt64) { $0 | $1.set }
      var best: Int?
      for (index, next) in waiting.enumerated() {
        guard needs(of: next.set) & missing & ~next.set == 0 else { continue }
        if best.map({ next.precedes(waiting[$0]) }) ?? true { best = index }
      }
      guard let best else { preconditionFailure("chunks do not stand on one another in a circle") }
      ordered.append(waiting.remove(at: best))
    }
    return ordered
  }

  private func needs(of set: UInt64) -> UInt64 {
    members(of: set).reduce(0) { $0 | ancestors[$1] }
  }
}
