public import Bitcoin
public import Channels
public import MockLedger

/// One thing that happens on a chain, or in its mempool.
public enum ChainEvent<Role: ChannelRole, Name: TransactionNaming>: Equatable, Sendable {
  /// A transaction was offered to the network, and this is what the network said.
  case broadcast(by: Role?, TransactionLabel<Name>, Transaction, Verdict)
  /// A transaction left the mempool without being mined.
  case evicted(TransactionLabel<Name>)
  /// A block was mined, and what of the channel it holds.
  case mined(Block, BlockHeight, [TransactionLabel<Name>])
  /// A block broke a rule and is not on the chain; it is kept to be shown to others.
  case blockRefused(Block, BlockRefusal, [TransactionLabel<Name>])
  /// So many blocks were undone.
  case reorganised(depth: Int)
}

/// What the network says to a transaction.
public enum Verdict: Equatable, Sendable {
  /// It waits in the mempool now; these had to leave for it.
  case accepted(replaced: [Txid])
  /// The mempool does not take it.
  case refused(TransactionRefusal)
  /// The mempool was not asked: it went to a miner.
  case handedToMiner
}

/// Why miners cannot do what they are to do.
public enum ChainFault<Name: TransactionNaming>: Error, Equatable, Sendable {
  /// No transaction of this name was offered.
  case unknownTransaction(TransactionLabel<Name>)
  /// A transaction would have to wait longer than the terms assume.
  case delayBeyondBound(TransactionLabel<Name>, waited: Int, delay: UInt32)
  /// A branch would undo blocks from before the first move.
  case reorganisationTooDeep(depth: Int, height: BlockHeight)
  /// A block of the branch breaks a rule.
  case blockRefused(BlockRefusal)
}
