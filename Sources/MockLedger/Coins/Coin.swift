public import Bitcoin

/// An unspent output on the chain.
public struct Coin: Hashable, Sendable {
  /// The amount and the script.
  public let output: TransactionOutput
  /// The height of the block that made it.
  public let height: BlockHeight
  /// Whether a coinbase made it: new money must mature before it is spent.
  public let isCoinbase: Bool
}

extension Coin {
  /// How many blocks old the output is in a block at this height.
  func age(at height: BlockHeight) -> UInt32 {
    height.value - min(self.height.value, height.value)
  }

  /// Whether a block at this height may spend the output: a coinbase must mature first.
  func isMature(at height: BlockHeight, maturity: UInt32) -> Bool {
    !isCoinbase || age(at: height) >= maturity
  }
}

/// The input that spent an output, and its block.
public struct Spender: Hashable, Sendable {
  /// The transaction that spent it.
  public let txid: Txid
  /// The index of the input.
  public let input: Int
  /// The height of the transaction's block.
  public let height: BlockHeight
}
