internal import Bitcoin

/// A block whose header was accepted, and its place in the tree of all such blocks.
struct BlockRecord: Sendable {
  private let facts: Facts
  /// The transactions; `nil` while only the header is known.
  var transactions: [NamedTransaction]?
  /// The order in which blocks became complete, with all their ancestors: of equal work, the first
  /// seen wins. `nil` while its body or an ancestor's is missing.
  var arrival: Int?
  /// The reason why it counts as invalid, if any.
  var fault: BlockFault?
  /// The data to disconnect it; `nil` while it is not on the chain.
  var undo: BlockUndo?
  /// Its children, in the order in which their headers came.
  var children: [BlockHash] = []

  /// The facts that never change, kept apart so that a record is small.
  private final class Facts: Sendable {
    let hash: BlockHash
    let header: BlockHeader
    let height: BlockHeight
    let times: RecentTimes
    let medianTimePast: UInt32

    init(hash: BlockHash, header: BlockHeader, height: BlockHeight, times: RecentTimes) {
      self.hash = hash
      self.header = header
      self.height = height
      self.times = times
      medianTimePast = times.median
    }
  }

  /// Makes the record of a block on its predecessor, or of the first block.
  init(_ block: NamedBlock, on previous: BlockRecord?) {
    let before = previous?.facts.times ?? RecentTimes()
    facts = Facts(
      hash: block.hash, header: block.header, height: previous?.height.next ?? .genesis,
      times: before.adding(block.header.time))
  }

  var hash: BlockHash { facts.hash }

  var header: BlockHeader { facts.header }

  /// The height, which is also the work: on this chain all blocks have equal work.
  var height: BlockHeight { facts.height }

  /// The median of the times of this block and the ten before it.
  var medianTimePast: UInt32 { facts.medianTimePast }

  /// Whether its branch wins over the other's.
  func isBetter(than other: BlockRecord) -> Bool {
    guard height == other.height else { return height > other.height }
    return (arrival ?? .max) < (other.arrival ?? .max)
  }
}

/// The times of a block and the ten before it, newest last.
struct RecentTimes: Sendable {
  private var times = InlineArray<11, UInt32>(repeating: 0)
  private var count = 0

  func adding(_ time: UInt32) -> RecentTimes {
    var copy = self
    if count < 11 {
      copy.count += 1
    } else {
      for index in 1..<11 { copy.times[index - 1] = times[index] }
    }
    copy.times[copy.count - 1] = time
    return copy
  }

  /// Core's median: the upper one of an even number.
  var median: UInt32 { (0..<count).map { times[$0] }.sorted()[count / 2] }
}

/// The data to disconnect a block again.
struct BlockUndo: Sendable {
  /// The coins that each transaction but the coinbase spent, in order.
  var spent: [[Coin]] = []
  /// How many satoshis the block made unspendable for ever.
  var burnt: Int64 = 0
}
