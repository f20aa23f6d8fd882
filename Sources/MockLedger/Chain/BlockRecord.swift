internal import Bitcoin

/// A block whose header was accepted, and its place in the tree of all such blocks.
struct BlockRecord: Sendable {
  let hash: BlockHash
  let header: BlockHeader
  let height: BlockHeight
  /// How many headers were accepted before: of equal work, the first seen wins.
  let arrival: Int
  /// The median time of this block and the ten before it.
  let medianTimePast: UInt32
  var body: BlockBody
  var standing: BlockStanding
}

/// What is known of a block beside its header.
enum BlockBody: Sendable {
  case missing
  case present([NamedTransaction])
}

/// What is known of a block's validity; on this chain all work is equal, so height is work.
enum BlockStanding: Hashable, Sendable {
  /// Nothing is known against it.
  case candidate
  /// It was on the active chain once, and so it is valid.
  case connected
  /// It broke a rule.
  case invalid
  /// Somebody called it invalid, and may take that back.
  case invalidated
  /// It stands on a block that is invalid.
  case invalidAncestor
}

/// A transaction and its names, computed once.
struct NamedTransaction: Hashable, Sendable {
  let transaction: Transaction
  let txid: Txid
  let wtxid: Wtxid

  init(_ transaction: Transaction) {
    self.transaction = transaction
    txid = transaction.txid
    wtxid = transaction.hasWitness ? transaction.wtxid : Wtxid(txid.digest)
  }
}

/// What must be known to take a block off the chain again: the coins that each transaction spent.
struct BlockUndo: Sendable {
  var spent: [[Coin]]
}
