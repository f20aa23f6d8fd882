internal import Channels
public import Simulation

/// One thing that happens in a random future.
public enum Twist: Hashable, Sendable {
  /// The future begins; nothing comes before it, and it comes once.
  case begin(Deal)
  /// Moves that follow one another; that is one move, but for accidents in the middle of it.
  case moves([Move])
  /// So many blocks pass that the lock of the latest state is no more than a few blocks away.
  ///
  /// It says where to instead of how long, so that a story stays what it is when its terms change.
  case approach(within: Int)
  /// Every honest side tries out on a copy whether it alone would get what is its own.
  case takeStock
  /// Honest sides give up and wait for their locks, until all is over.
  case end
}

extension Twist {
  /// One move.
  public static func move(_ move: Move) -> Twist { .moves([move]) }
}
