public import Bitcoin

/// The place of a transaction on the active chain.
public struct TransactionPlace: Hashable, Sendable {
  /// The height of its block.
  public let height: BlockHeight
  /// Its index in the block; the coinbase has 0.
  public let index: Int
}
