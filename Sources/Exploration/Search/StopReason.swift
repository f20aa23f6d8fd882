/// Why an exploration ended before every future was looked at.
public enum StopReason: Sendable, Hashable {
  case states(limit: Int)
  case memory(limit: Int)
  case time(limit: Duration)
  case depth(limit: Int)
  /// The model's own boundary cut so many states off.
  case boundary(states: Int)
  /// A state has more actions than the 65,536 that can be told apart.
  case tooManyActions
  case cancelled
}
