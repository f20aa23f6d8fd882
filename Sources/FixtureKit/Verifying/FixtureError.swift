public import Channels
public import ExactJSON
public import Simulation

/// Why something is no file of fixtures, or no case of one.
public enum FixtureError: Error, Equatable, Sendable {
  /// It is larger than any file of fixtures.
  case tooLong(count: Int, limit: Int)
  /// It is no JSON.
  case notJSON(JSONError)
  /// It says that it is something else, or nothing at all.
  case otherFormat(String?)
  /// It is of a version that this program does not know, or of none.
  case otherVersion(String?)
  /// It is of a revision that this program does not know.
  case otherRevision(String)
  /// A member is missing or says what it cannot.
  case member(MemberError)
  /// What should be a story is none.
  case scenario(ScenarioError)
  /// A move of the story cannot happen in its place.
  case impossible(ScenarioFault)
  /// A question is asked about a height that is not computed.
  case heightOutOfRange(UInt32, in: ClosedRange<UInt32>)
  /// The story mines more blocks than those of fixtures.
  case tooManyBlocks(limit: Int)
  /// The story is longer than those of fixtures.
  case tooManyMoves(Int, limit: Int)
}
