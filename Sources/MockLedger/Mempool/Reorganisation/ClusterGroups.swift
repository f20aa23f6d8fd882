/// Clusters that grow entry by entry, as long as none becomes too large (union-find).
struct ClusterGroups {
  /// For each entry the next one on the way to its group's representative, which is its own next.
  private var next: [Int]
  /// The size of each group, at the place of its representative.
  private var extents: [ClusterExtent]

  /// Starts with every entry alone.
  init(_ entries: [MempoolEntry]) {
    next = Array(entries.indices)
    extents = entries.map { ClusterExtent(of: [$0]) }
  }

  /// Joins an entry that is alone to the groups of others; false, without any change, if the result
  /// would be too large.
  mutating func join(_ place: Int, to others: Set<Int>) -> Bool {
    let groups = Set(others.map(representative))
    let all = groups.reduce(extents[place]) { $0 + extents[$1] }
    guard all.isWithinLimit else { return false }
    for group in groups { next[group] = place }
    extents[place] = all
    return true
  }

  private func representative(of place: Int) -> Int {
    var place = place
    while next[place] != place { place = next[place] }
    return place
  }
}

extension ClusterExtent {
  fileprivate static func + (left: Self, right: Self) -> Self {
    ClusterExtent(
      transactions: left.transactions + right.transactions, weight: left.weight + right.weight)
  }
}
