internal import Bitcoin

/// A block whose header was accepted, and its place in the tree of all such blocks.
struct BlockRecord: Sendable {
  private let facts: Facts
  /// What the block contains; `nil` while only its header is known.
  var transactions: [NamedTransaction]?
  /// How many blocks were complete before this one, its ancestors included, was: of equal work,
  /// the first seen wins. `nil` while its body or an ancestor's is missing.
  var arrival: Int?
  /// What is known against it.
  var fault: BlockFault?
  /// What must be known to take it off the chain; `nil` while it is not on it.
  var undo: BlockUndo?
  /// The blocks that stand on it, in the order in which their headers came.
  var children: [BlockHash] = []

  /// What never changes, kept apart so that a record is small.
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

  /// Stands on another block, or on nothing.
  init(_ block: NamedBlock, on previous: BlockRecord?) {
    let before = previous?.facts.times ?? RecentTimes()
    facts = Facts(
      hash: block.hash, header: block.header, height: previous?.height.next ?? .genesis,
      times: before.adding(block.header.time))
  }

  var hash: BlockHash { facts.hash }

  var header: BlockHeader { facts.header }

  /// On this chain all work is equal, so height is work.
  var height: BlockHeight { facts.height }

  /// The median time of this block and the ten before it.
  var medianTimePast: UInt32 { facts.medianTimePast }

  /// Whether its branch should count rather than the other's.
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

  /// Core's median: of an even number the upper one.
  var median: UInt32 { (0..<count).map { times[$0] }.sorted()[count / 2] }
}

/// What must be known to take a block off the chain again.
struct BlockUndo: Sendable {
  /// The coins that each transaction but the coinbase spent, in order.
  var spent: [[Coin]] = []
  /// How much money the block put out of reach.
  var burnt: Int64 = 0
}
