/// The limits at which an exploration stops.
///
/// At any of them the answer is `Outcome.notExhausted`, never that a property holds.
public struct Bounds: Sendable, Hashable {
  /// The most states that may be visited; there are never more than 2^31 − 1.
  public var states: Int
  /// The most bytes for visited states and for the frontier, as far as the explorer can count them.
  ///
  /// If the model's states are nothing but bytes (`BitwiseCopyable`), the part of the frontier that
  /// would exceed it goes to a temporary file in `$TMPDIR`, apart from the few pages in use; then
  /// the exploration stops only if the rest does not fit.
  public var memory: Int
  /// The longest time; a batch of some thousand states that has begun is finished first.
  public var time: Duration?
  /// The longest path; states at its end are judged but not expanded.
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
