internal import Bitcoin

/// The branch that counts: its blocks by height, and the outputs that it leaves unspent.
struct ActiveChain: Sendable {
  private(set) var tip: BlockRecord
  private var hashes = PersistentMap<BlockHeight, BlockHash>()
  private var medianTimes = PersistentMap<BlockHeight, UInt32>()
  var coins = CoinSet()

  init(genesis: BlockRecord) {
    tip = genesis
    hashes[genesis.height] = genesis.hash
    medianTimes[genesis.height] = genesis.medianTimePast
  }

  func hash(at height: BlockHeight) -> BlockHash? { hashes[height] }

  /// The median time past of a block on the chain, which relative locks by time count from.
  func medianTimePast(at height: BlockHeight) -> UInt32? { medianTimes[height] }

  func contains(_ record: BlockRecord) -> Bool { hashes[record.height] == record.hash }

  mutating func append(_ record: BlockRecord) {
    precondition(record.header.previousBlock == tip.hash, "a block stands on the tip")
    tip = record
    hashes[record.height] = record.hash
    medianTimes[record.height] = record.medianTimePast
  }

  /// Takes the tip off; its predecessor becomes the tip.
  mutating func removeTip(to previous: BlockRecord) {
    precondition(tip.header.previousBlock == previous.hash, "the tip stands on its predecessor")
    hashes[tip.height] = nil
    medianTimes[tip.height] = nil
    tip = previous
  }
}
