public import Bitcoin

/// Queries about the chain.
extension Ledger {
  /// The height of the tip.
  public var height: BlockHeight { chain.tip.height }

  /// The hash of the active chain's last block.
  public var tip: BlockHash { chain.tip.hash }

  /// The median time of the last eleven blocks, which the next block's time must exceed.
  public var medianTimePast: UInt32 { chain.tip.medianTimePast }

  /// The median time past as of a block on the active chain.
  public func medianTimePast(at height: BlockHeight) -> UInt32? {
    chain.medianTimePast(at: height)
  }

  /// The hash of the block at a height of the active chain.
  public func blockHash(at height: BlockHeight) -> BlockHash? { chain.hash(at: height) }

  /// A block on any branch; `nil` if it is unknown, or only its header is known.
  public func block(_ hash: BlockHash) -> Block? {
    guard let record = tree[hash], let transactions = record.transactions else { return nil }
    return Block(header: record.header, transactions: transactions.map(\.transaction))
  }

  /// A header on any branch.
  public func header(_ hash: BlockHash) -> BlockHeader? { tree[hash]?.header }

  /// The height of a block on any branch.
  public func height(of hash: BlockHash) -> BlockHeight? { tree[hash]?.height }

  /// The place of a transaction on the active chain.
  public func place(of txid: Txid) -> TransactionPlace? { chain.place(of: txid) }

  /// A transaction of the active chain.
  public func transaction(_ txid: Txid) -> Transaction? {
    guard let place = chain.place(of: txid), let hash = chain.hash(at: place.height) else {
      return nil
    }
    return tree[hash]?.transactions?[place.index].transaction
  }

  /// How many confirmations a transaction has, its own block included; 0 if it is not on the chain.
  public func confirmations(of txid: Txid) -> Int {
    chain.place(of: txid).map { height.distance(above: $0.height) + 1 } ?? 0
  }
}
