/// A state by its place among those that were agreed on.
public enum StateRank: Hashable, Sendable {
  /// State 0, which gives everything back.
  case initial
  /// State 1.
  case first
  /// State 2.
  case second
  /// State 3.
  case third
  /// The one before the latest.
  case previous
  /// The one that was agreed last.
  case latest
  /// The one that would come next.
  case next
}
