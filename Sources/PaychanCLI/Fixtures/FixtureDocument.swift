internal import ExactJSON
internal import FixtureKit

/// The JSON document about files of fixtures that were recomputed.
struct FixtureDocument {
  private var files: [JSON] = []
  private var differences: [JSON] = []

  /// The largest number of differences in a document, so that a file that differs everywhere does
  /// not fill the memory; all differences are counted.
  static let maximumDifferences = 10_000

  /// Adds a file that was recomputed.
  mutating func add(_ file: String, _ topic: FixtureTopic, cases: Int, differences: Int) {
    let members: [(String, JSON)] = [
      ("cases", .number(cases)), ("differences", .number(differences)), ("problem", .null),
    ]
    files.append(
      .object(
        JSONObject(uniqueKeysWithValues: [("file", .string(file))] + topic.pairs + members)))
  }

  /// Adds a file that cannot be read as fixtures, and why.
  mutating func add(_ file: String, problem: String) {
    files.append([
      "file": .string(file), "family": .null, "cases": .null, "differences": .null,
      "problem": .string(problem),
    ])
  }

  /// Adds a place that differs; `nil` for a case means the file's own members.
  mutating func add(_ difference: JSONDifference, in name: String?, of file: String) {
    guard differences.count < Self.maximumDifferences else { return }
    differences.append([
      "file": .string(file), "case": name.map { .string($0) } ?? .null,
      "path": .string(difference.path), "expected": difference.expected ?? .null,
      "found": difference.found ?? .null,
    ])
  }

  /// The document, with the numbers in front.
  func json(_ tally: FixtureTally) -> JSON {
    [
      "cases": .number(tally.cases), "difference-count": .number(tally.differences),
      "unreadable": .number(tally.unreadable), "files": .array(files),
      "differences": .array(differences),
    ]
  }
}
