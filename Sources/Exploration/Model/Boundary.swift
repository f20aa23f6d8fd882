/// Whether a state's futures belong to what is explored.
///
/// A state outside is judged like any other, but nothing that follows it is. It counts neither as an
/// end nor as a state without one: from where it can be reached, an end may be.
public enum Boundary: Sendable, Hashable {
  /// The state's futures are explored.
  case inside
  /// The model is too large to go on here, so that the answer is "not exhausted".
  case outside
  /// The question was asked only up to here, so that nothing is left out of the answer.
  case endOfQuestion
}
