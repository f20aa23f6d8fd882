public import Bitcoin

/// Why a block cannot be invalidated or reconsidered.
public enum BlockLookupError: Error, Equatable, Sendable {
  /// The block is unknown.
  case notFound(BlockHash)
  /// The genesis block is part of every chain.
  case isGenesis

  /// Bitcoin Core's answer.
  public var message: String {
    switch self {
    case .notFound: "Block not found"
    case .isGenesis: "the genesis block cannot be invalidated"
    }
  }
}

extension Ledger {
  /// Marks a block as invalid, as Bitcoin Core's `invalidateblock` does, and leaves its branch.
  ///
  /// Only the first ten disconnected blocks return their transactions to the mempool.
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

  /// Clears the faults of a block, its ancestors and its descendants, as Bitcoin Core's
  /// `reconsiderblock` does, and activates the best branch.
  public mutating func reconsider(_ hash: BlockHash) throws(BlockLookupError) {
    guard tree[hash] != nil else { throw .notFound(hash) }
    tree.clearFaults(around: hash)
    tree.findCandidates(tip: chain.tip)
    _ = activateBestChain()
  }
}
