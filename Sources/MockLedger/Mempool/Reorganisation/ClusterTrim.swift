internal import Bitcoin

/// Trims clusters that new links join into one that is too large: Bitcoin Core's `TxGraph::Trim`.
///
/// The transactions are added one by one, those of each old cluster in its order, each with the
/// rate of its chunk. Next is always the best of those whose parents and predecessor are in; it is
/// skipped if it would make the clusters that it joins too large together. Transactions that were
/// never added are dropped, with all their descendants.
///
/// Among equal rates the smaller chunk comes first. If sizes are equal too, Core takes what its C++
/// library's heap happens to give; here the first to arrive comes first.
struct ClusterTrim {
  private struct Candidate {
    let entry: MempoolEntry
    let chunk: FeeRateDiagram.Step
    /// The places of the entries that must be in before it: its parents, and its predecessor in the
    /// old cluster.
    var dependencies: Set<Int> = []
    var dependents: [Int] = []

    func precedes(_ other: Self) -> Bool {
      if chunk.pays(moreThan: other.chunk) { return true }
      if other.chunk.pays(moreThan: chunk) { return false }
      return (chunk.weight, entry.arrival) < (other.chunk.weight, other.entry.arrival)
    }
  }

  private var candidates: [Candidate] = []
  private var groups: ClusterGroups
  /// How many dependencies of each entry are not in yet.
  private var unmet: [Int] = []
  private var isIn: [Bool] = []

  /// Takes the clusters as they are without the new links between them.
  init(joining clusters: [[MempoolEntry]]) {
    for cluster in clusters {
      for (index, place) in Cluster(cluster).linearization.enumerated() {
        var candidate = Candidate(entry: place.entry, chunk: place.chunk)
        if index > 0 { candidate.dependencies.insert(candidates.count - 1) }
        candidates.append(candidate)
      }
    }
    groups = ClusterGroups(candidates.map(\.entry))
    isIn = Array(repeating: false, count: candidates.count)
    link()
    unmet = candidates.map(\.dependencies.count)
    run()
  }

  /// The entries that must leave the mempool.
  var dropped: [MempoolEntry] {
    candidates.indices.filter { !isIn[$0] }.map { candidates[$0].entry }
  }

  private mutating func link() {
    let places = Dictionary(
      uniqueKeysWithValues: candidates.indices.map { (candidates[$0].entry.txid, $0) })
    for place in candidates.indices {
      for input in candidates[place].entry.transaction.inputs {
        guard let parent = places[input.previousOutput.txid] else { continue }
        candidates[place].dependencies.insert(parent)
      }
      for dependency in candidates[place].dependencies {
        candidates[dependency].dependents.append(place)
      }
    }
  }

  private mutating func run() {
    let order = candidates.indices.sorted { candidates[$0].precedes(candidates[$1]) }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    var ready = candidates.indices.filter { unmet[$0] == 0 }.map { ranks[$0] }.sorted(by: >)
    while let rank = ready.popLast() {
      let place = order[rank]
      guard groups.join(place, to: candidates[place].dependencies) else { continue }
      isIn[place] = true
      for dependent in candidates[place].dependents {
        unmet[dependent] -= 1
        if unmet[dependent] == 0 { ready.insertDescending(ranks[dependent]) }
      }
    }
  }
}

extension [Int] {
  /// Inserts a number into a list in descending order.
  fileprivate mutating func insertDescending(_ number: Int) {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > number { low = middle + 1 } else { high = middle }
    }
    insert(number, at: low)
  }
}
