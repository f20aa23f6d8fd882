internal import Channels
internal import ExactJSON
internal import FixtureKit
internal import Telling

extension FixtureError {
  /// Continues "the file …": why it is no file of fixtures.
  func problem(in text: [UInt8]) -> String {
    switch self {
    case .tooLong(let count, let limit):
      "is no file of fixtures: it has \(counted(count, "byte")), and \(limit) are enough for any"
    case .notJSON(let error):
      "is no JSON: \(TextPlace(offset: error.offset, in: text).words), \(error.words)"
    case .otherFormat(let format):
      "is no file of fixtures: its 'format' is \(Self.told(format)), not '\(FixtureFormat.name)'"
    case .otherVersion(let version):
      "is of another version of fixtures: \(Self.told(version)), and this program knows"
        + " \(FixtureFormat.version)"
    case .otherRevision(let revision):
      "is of another revision of fixtures: \(Self.told(revision)), and this program knows those"
        + " up to \(FixtureFormat.Revision.latest.rawValue)"
    case .member(let error): "is no file of fixtures: \(error.words)"
    case .scenario(let error): error.problem(in: text)
    case .impossible(let scenario): scenario.problem
    case .heightOutOfRange(let height, let range):
      "asks about height \(height), which is not from \(range.lowerBound) to \(range.upperBound)"
    case .tooManyBlocks(let limit): "has a story of \(limit) blocks or more"
    case .tooManyMoves(let count, let limit): "has a story of \(count) moves, more than \(limit)"
    }
  }

  private static func told(_ text: String?) -> String {
    text.map { "'\($0.printable.prefix(40))'" } ?? "missing"
  }
}

extension ImpossibleScenario {
  /// Continues "the file …": which move cannot happen, and why.
  fileprivate var problem: String {
    guard let known = FamilyChoice.family(named: family.name)?.withFixtures,
      let problem = known.problem(of: self)
    else { preconditionFailure("only families that are listed have fixtures") }
    return problem
  }
}

extension KnownFixtureFamily {
  fileprivate static func problem(of scenario: ImpossibleScenario) -> String? {
    scenario.fault(of: Self.self)?.problem
  }
}
