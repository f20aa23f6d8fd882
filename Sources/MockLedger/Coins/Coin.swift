public import Bitcoin

/// An output on the chain that nobody has spent.
public struct Coin: Hashable, Sendable {
  /// The amount and who may spend it.
  public let output: TransactionOutput
  /// The block that made it.
  public let height: BlockHeight
  /// Whether it is new money, which must mature before it is spent.
  public let isCoinbase: Bool
}

/// What spent an output, and where.
public struct Spender: Hashable, Sendable {
  /// The transaction that spent it.
  public let txid: Txid
  /// Which of its inputs.
  public let input: Int
  /// The block that the transaction stands in.
  public let height: BlockHeight
}
