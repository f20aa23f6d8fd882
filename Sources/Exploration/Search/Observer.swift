/// Who is told how an exploration gets on, and who may end it.
///
/// Both functions are called on the thread that explores, between pieces of work.
public struct Observer: Sendable {
  /// Called a few times in a second at most.
  public var progress: @Sendable (Progress) -> Void
  /// Asked often; "yes" ends the exploration as `StopReason.cancelled`.
  public var isCancelled: @Sendable () -> Bool

  public init(
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

/// How far an exploration is.
public struct Progress: Sendable, Hashable {
  public let states: Int
  /// The states that are known and not expanded yet.
  public let frontier: Int
  public let depth: Int
  /// The memory that is kept for visited states and for the frontier.
  public let bytes: Int
  public let elapsed: Duration

  public var statesPerSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(states) / seconds : 0
  }
}
