public import Bitcoin

/// Who was first: another transaction that spends what a transaction spends.
public struct Spending: Hashable, Sendable {
  /// Which input of the transaction comes too late.
  public let input: Int
  /// What both spend.
  public let output: OutPoint
  /// The transaction that was first.
  public let txid: Txid
  /// The block that it stands in; `nil` while it waits in the mempool.
  public let height: BlockHeight?
}
