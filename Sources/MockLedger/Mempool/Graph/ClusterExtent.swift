/// The size of a cluster of unconfirmed transactions, or the limit on it.
public struct ClusterExtent: Hashable, Sendable {
  /// How many transactions the cluster has.
  public let transactions: Int
  /// Their total weight, counted as for fees.
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
