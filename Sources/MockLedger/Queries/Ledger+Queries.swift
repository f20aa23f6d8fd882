public import Bitcoin

/// What can be seen of the chain.
extension Ledger {
  /// How many blocks stand below the tip.
  public var height: BlockHeight { chain.tip.height }

  /// The last block of the active chain.
  public var tip: BlockHash { chain.tip.hash }

  /// The median time of the last eleven blocks, which the next block's time must be above.
  public var medianTimePast: UInt32 { chain.tip.medianTimePast }

  /// The median time past as of a block on the active chain.
  public func medianTimePast(at height: BlockHeight) -> UInt32? {
    chain.medianTimePast(at: height)
  }

  /// The name of the block at a height of the active chain.
  public func blockHash(at height: BlockHeight) -> BlockHash? { chain.hash(at: height) }

  /// A block on whatever branch; `nil` if nobody has seen it, or only its header.
  public func block(_ hash: BlockHash) -> Block? {
    guard let record = tree[hash], let transactions = record.transactions else { return nil }
    return Block(header: record.header, transactions: transactions.map(\.transaction))
  }

  /// A header on whatever branch.
  public func header(_ hash: BlockHash) -> BlockHeader? { tree[hash]?.header }

  /// The height of a block on whatever branch.
  public func height(of hash: BlockHash) -> BlockHeight? { tree[hash]?.height }

  /// Where a transaction stands on the active chain.
  public func place(of txid: Txid) -> TransactionPlace? { chain.place(of: txid) }

  /// A transaction of the active chain.
  public func transaction(_ txid: Txid) -> Transaction? {
    guard let place = chain.place(of: txid), let hash = chain.hash(at: place.height) else {
      return nil
    }
    return tree[hash]?.transactions?[place.index].transaction
  }

  /// How many blocks hold a transaction fast, its own included; 0 if none does.
  public func confirmations(of txid: Txid) -> Int {
    chain.place(of: txid).map { height.distance(above: $0.height) + 1 } ?? 0
  }
}
