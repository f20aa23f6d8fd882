public import Bitcoin

/// Where a transaction stands on the active chain.
public struct TransactionPlace: Hashable, Sendable {
  /// The height of its block.
  public let height: BlockHeight
  /// Its number in the block; the coinbase is 0.
  public let index: Int
}
