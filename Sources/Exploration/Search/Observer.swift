/// Receives the progress of an exploration, and may cancel it.
///
/// Both functions are called on the exploring thread, between batches.
public struct Observer: Sendable {
  /// Called a few times a second at most.
  public var progress: @Sendable (Progress) -> Void
  /// Called often; true ends the exploration with `StopReason.cancelled`.
  public var isCancelled: @Sendable () -> Bool

  public init(
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

/// The progress of an exploration.
public struct Progress: Sendable, Hashable {
  public let states: Int
  /// How many of the states an earlier process had visited already.
  public let resumed: Int
  /// The states that are known and not expanded yet.
  public let frontier: Int
  public let depth: Int
  /// The bytes kept for visited states and for the frontier.
  public let bytes: Int
  public let elapsed: Duration
  /// A guess at how many states there will be in all; `nil` while levels are growing, when nothing
  /// can be said.
  ///
  /// It supposes that levels go on shrinking by the ratio of the last two.
  public let expectedStates: Int?

  /// A guess at how long it will still take, made once there is something to tell: `nil` in the
  /// first two seconds, and while there is no guess at the number of states.
  public var remaining: Duration? {
    guard elapsed >= .seconds(2), let expectedStates, statesPerSecond > 0 else { return nil }
    return .seconds(Double(max(0, expectedStates - states)) / statesPerSecond)
  }

  public var statesPerSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(states - resumed) / seconds : 0
  }
}
