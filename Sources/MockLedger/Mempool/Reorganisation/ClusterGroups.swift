/// Transactions that are joined to clusters one by one, as long as none becomes too large.
struct ClusterGroups {
  /// Of each the next on the way to the one that stands for its group, which is its own next.
  private var next: [Int]
  /// How large each group is, at the place of the one that stands for it.
  private var extents: [ClusterExtent]

  /// Starts with every entry alone.
  init(_ entries: [MempoolEntry]) {
    next = Array(entries.indices)
    extents = entries.map { ClusterExtent(of: [$0]) }
  }

  /// Joins one that is still alone to the groups of others; false, and nothing is changed, if they
  /// would be too large together.
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
