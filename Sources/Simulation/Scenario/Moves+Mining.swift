internal import Channels

extension Moves where Family: ChainFamily {
  /// So many blocks, each with what pays best in the mempool.
  package static func mining(_ count: Int) -> Moves { [.mine(count, .mempool)] }

  /// Blocks until the last one has a height, seen from a tip; none if the tip is as high already.
  package static func mining(from tip: UInt32, to height: UInt32) -> Moves {
    tip < height ? .mining(Int(height - tip)) : []
  }
}
