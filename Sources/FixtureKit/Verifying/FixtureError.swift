public import Channels
public import ExactJSON
public import Simulation

/// Why something is not a file of fixtures, or not a case of one.
public enum FixtureError: Error, Equatable, Sendable {
  /// The file has more bytes than any file of fixtures.
  case tooLong(count: Int, limit: Int)
  /// The file is not JSON.
  case notJSON(JSONError)
  /// The member `format` names another format, or is missing.
  case otherFormat(String?)
  /// The member `version` is one that this program does not know, or is missing.
  case otherVersion(String?)
  /// The member `revision` is one that this program does not know.
  case otherRevision(String)
  /// A member is missing or has a wrong value.
  case member(MemberError)
  /// The member `scenario` is not a scenario.
  case scenario(ScenarioError)
  /// A move of the scenario cannot happen in its place.
  case impossible(ImpossibleScenario)
  /// A question is about a height that is not computed.
  case heightOutOfRange(UInt32, in: ClosedRange<UInt32>)
  /// The scenario mines more blocks than a case may.
  case tooManyBlocks(limit: Int)
  /// The scenario has more moves than a case may.
  case tooManyMoves(Int, limit: Int)
}
