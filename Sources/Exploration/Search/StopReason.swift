/// Why an exploration ended before every future was explored.
public enum StopReason: Sendable, Hashable {
  /// It visited the most states that it was allowed.
  case states(limit: Int)
  /// What must stay in memory would take more bytes than allowed: the visited states, and the
  /// frontier where it cannot go to disk.
  case memory(limit: Int)
  /// The time that it was given was over.
  case time(limit: Duration)
  /// Some state lay as many actions away as it was allowed to go, and was not expanded.
  case depth(limit: Int)
  /// The model's own boundary cut off this many states.
  case boundary(states: Int)
  /// A state has more actions than the 65,536 that have numbers.
  case tooManyActions
  /// A file could not be written or read: that of the frontier, or the checkpoint.
  case disk(DiskError)
  /// The observer cancelled it.
  case cancelled
}
