public import Bitcoin

/// Where a transaction is.
public enum Whereabouts: Equatable, Sendable {
  /// In a block.
  case confirmed(BlockHeight)
  /// In the mempool.
  case waiting
  /// The mempool would take it now.
  case ready
  /// The first block that may hold it is not the next one.
  case locked(firstBlock: BlockHeight)
  /// What it spends is spent, or never was; in Core's words.
  case dead(reason: String)
}
