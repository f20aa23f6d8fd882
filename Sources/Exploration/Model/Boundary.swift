/// Whether the futures of a state are explored.
///
/// A state outside is judged like any other, but the states that follow it are not. Properties
/// about ends count it neither as an end nor as stranded: an end may be reachable from every state
/// that leads to it.
public enum Boundary: Sendable, Hashable {
  /// The state's futures are explored.
  case inside
  /// They are not explored because the model is too large, so the answer is "not exhausted".
  case outside
  /// They are not part of the question, so the answer is complete without them.
  case endOfQuestion
}
