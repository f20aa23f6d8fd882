internal import Bitcoin

/// The active chain: its blocks by height, and its unspent outputs.
struct ActiveChain: Sendable {
  /// The facts of a block that are looked up by height.
  struct Link: Sendable {
    let hash: BlockHash
    let medianTimePast: UInt32
  }

  private(set) var tip: BlockRecord
  private var links = PersistentMap<BlockHeight, Link>()
  private var places = PersistentMap<Txid, TransactionPlace>()
  var coins = CoinSet()

  init(genesis: BlockRecord) {
    tip = genesis
    links[genesis.height] = Link(genesis)
  }

  func hash(at height: BlockHeight) -> BlockHash? { links[height]?.hash }

  /// The median time past of a block on the chain, which relative locks by time count from.
  func medianTimePast(at height: BlockHeight) -> UInt32? { links[height]?.medianTimePast }

  /// Looks up the median time past of a block that is known to be on the chain.
  var medianTimes: (BlockHeight) -> UInt32 {
    { [links] height in
      guard let link = links[height] else {
        preconditionFailure("an unspent output was made on this chain")
      }
      return link.medianTimePast
    }
  }

  func contains(_ record: BlockRecord) -> Bool { links[record.height]?.hash == record.hash }

  /// The place of a transaction on the chain.
  func place(of txid: Txid) -> TransactionPlace? { places[txid] }

  mutating func append(_ record: BlockRecord) {
    precondition(record.header.previousBlock == tip.hash, "a block stands on the tip")
    tip = record
    links[record.height] = Link(record)
    for (index, transaction) in (record.transactions ?? []).enumerated() {
      places[transaction.txid] = TransactionPlace(height: record.height, index: index)
    }
  }

  /// Removes the tip; its predecessor becomes the tip.
  mutating func removeTip(to previous: BlockRecord) {
    precondition(tip.header.previousBlock == previous.hash, "the tip stands on its predecessor")
    links[tip.height] = nil
    for transaction in tip.transactions ?? [] { places[transaction.txid] = nil }
    tip = previous
  }
}

extension ActiveChain.Link {
  fileprivate init(_ record: BlockRecord) {
    self.init(hash: record.hash, medianTimePast: record.medianTimePast)
  }
}
