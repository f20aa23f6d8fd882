/// How far an exploration may go before it gives up.
///
/// Whatever it stops at, the answer is `Outcome.notExhausted`, never that something holds.
public struct Bounds: Sendable, Hashable {
  /// The most states that may be visited; there are never more than 2^31 − 1.
  public var states: Int
  /// The most memory for visited states and for the frontier, as far as the explorer knows of it.
  public var memory: Int
  /// The longest time; work that has begun on some thousand states is finished first.
  public var time: Duration?
  /// The longest way; states at its end are judged, and not expanded.
  public var depth: Int

  public init(
    states: Int = .max, memory: Int = .max, time: Duration? = nil, depth: Int = .max
  ) {
    self.states = states
    self.memory = memory
    self.time = time
    self.depth = depth
  }

  /// Numbers of states have 31 bits.
  var stateLimit: Int { max(0, min(states, Int(Int32.max))) }
}
