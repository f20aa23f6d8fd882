/// How large a cluster of unconfirmed transactions is, or may be at most.
public struct ClusterExtent: Hashable, Sendable {
  /// How many transactions are joined by spending one another.
  public let transactions: Int
  /// What they weigh together, counted as fees are.
  public let weight: Int

  /// The most that nodes keep.
  public static let limit = ClusterExtent(transactions: 64, weight: 404_000)

  var isWithinLimit: Bool {
    transactions <= Self.limit.transactions && weight <= Self.limit.weight
  }
}

extension ClusterExtent {
  init(of entries: [MempoolEntry]) {
    self.init(
      transactions: entries.count, weight: entries.reduce(0) { $0 + $1.weight })
  }
}
