public import Simulation

/// One thing that happens in a random future.
public enum FutureStep<Family: FuzzedFamily>: Hashable, Sendable {
  /// The future begins; nothing comes before it, and it comes once.
  case begin(FutureSetup<Family>)
  /// Moves that follow one another; that is one move, but for accidents in the middle of it.
  case moves([Move<Family>])
  /// So many blocks pass that the next lock is no more than a few blocks away.
  ///
  /// It says where to instead of how long, so that a future stays what it is when its terms change.
  case approach(within: Int)
  /// Every honest participant tries out on a copy whether it alone would get what is its own.
  case takeStock
  /// Honest participants give up and wait for their locks, until all is over.
  case end
}

extension FutureStep {
  /// One move.
  public static func move(_ move: Move<Family>) -> FutureStep { .moves([move]) }
}
