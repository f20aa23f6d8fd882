internal import Bitcoin

/// The branch that counts: its blocks by height, and the outputs that it leaves unspent.
struct ActiveChain: Sendable {
  /// What is looked up of a block by its height.
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

  /// Looks up median times past of blocks that are known to be on the chain.
  var medianTimes: (BlockHeight) -> UInt32 {
    { [links] height in
      guard let link = links[height] else {
        preconditionFailure("an unspent output was made on this chain")
      }
      return link.medianTimePast
    }
  }

  func contains(_ record: BlockRecord) -> Bool { links[record.height]?.hash == record.hash }

  /// Where a transaction stands on the chain.
  func place(of txid: Txid) -> TransactionPlace? { places[txid] }

  mutating func append(_ record: BlockRecord) {
    precondition(record.header.previousBlock == tip.hash, "a block stands on the tip")
    tip = record
    links[record.height] = Link(record)
    for (index, transaction) in (record.transactions ?? []).enumerated() {
      places[transaction.txid] = TransactionPlace(height: record.height, index: index)
    }
  }

  /// Takes the tip off; its predecessor becomes the tip.
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
