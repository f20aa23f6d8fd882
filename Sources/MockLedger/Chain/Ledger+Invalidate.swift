public import Bitcoin

/// Why a block cannot be called invalid, or valid again.
public enum BlockLookupError: Error, Equatable, Sendable {
  /// Nobody has seen the block.
  case notFound(BlockHash)
  /// Every chain has the first block.
  case isGenesis

  /// What Bitcoin Core answers.
  public var message: String {
    switch self {
    case .notFound: "Block not found"
    case .isGenesis: "the genesis block cannot be invalidated"
    }
  }
}

extension Ledger {
  /// Holds a block to be invalid, as Bitcoin Core's `invalidateblock` does, and leaves its branch.
  ///
  /// Only the first ten blocks that leave the chain give their transactions back to the mempool.
  public mutating func invalidate(_ hash: BlockHash) throws(BlockLookupError) {
    guard let record = tree[hash] else { throw .notFound(hash) }
    guard record.height > .genesis else { throw .isGenesis }
    var count = 0
    while chain.contains(record) {
      var disconnected = DisconnectedTransactions(capacity: disconnectedCapacity)
      disconnectTip(into: &disconnected)
      count += 1
      mempoolDidDisconnect(disconnected.oldestFirst, count <= 10 ? .returned : .forgotten)
    }
    if record.fault == nil { tree.setFault(.calledInvalid, of: hash) }
    tree.findCandidates(tip: chain.tip)
    _ = activateBestChain()
  }

  /// Forgets what is held against a block, its ancestors and its descendants, as Bitcoin Core's
  /// `reconsiderblock` does, and goes to the best branch.
  public mutating func reconsider(_ hash: BlockHash) throws(BlockLookupError) {
    guard tree[hash] != nil else { throw .notFound(hash) }
    tree.clearFaults(around: hash)
    tree.findCandidates(tip: chain.tip)
    _ = activateBestChain()
  }
}
