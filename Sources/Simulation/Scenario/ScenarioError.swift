public import Channels
public import ExactJSON

/// Why bytes are not a scenario: where that shows, what was found, and what would be right.
public enum ScenarioError: Error, Equatable, Sendable {
  /// There are more bytes than a scenario needs.
  case tooLong(count: Int, limit: Int)
  /// The bytes are no JSON.
  case notJSON(JSONError)
  /// A member is missing, surplus, or does not say what it should.
  case member(MemberError)
  /// With this repetition the scenario has more moves than one can have.
  case tooManyMoves(at: String, limit: Int)
  /// Repetitions lie in each other deeper than they may.
  case repetitionTooDeep(at: String, limit: Int)
}
