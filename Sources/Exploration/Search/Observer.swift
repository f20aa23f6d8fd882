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
  /// The states that are known and not expanded yet.
  public let frontier: Int
  public let depth: Int
  /// The bytes kept for visited states and for the frontier.
  public let bytes: Int
  public let elapsed: Duration

  public var statesPerSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(states) / seconds : 0
  }
}
