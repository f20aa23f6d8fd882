internal import ExactJSON
internal import FixtureKit
internal import Telling

/// Two folders of fixtures, whose files are matched by their paths in the folders.
struct FixtureFolderPair {
  private let first: String
  private let second: String
  private let families: FixtureFamilies
  /// The files that both folders have.
  let shared: [String]
  /// The files that one folder has, and the folder without them.
  let alone: [(path: String, other: String)]

  /// Lists the files of two folders.
  init(
    _ first: String, _ second: String, of families: FixtureFamilies
  ) throws(CommandError) {
    self.first = first
    self.second = second
    self.families = families
    let names = try FixtureFolder.names(in: first, of: families)
    let others = try FixtureFolder.names(in: second, of: families)
    shared = names.filter(others.contains)
    alone =
      names.filter { !others.contains($0) }.map { ("\(first)/\($0)", second) }
      + others.filter { !names.contains($0) }.map { ("\(second)/\($0)", first) }
  }

  /// The two files of a name.
  func pair(_ name: String, _ invocation: Invocation) throws(CommandError) -> FixturePair {
    try FixturePair(
      try FixturePair.Side("\(first)/\(name)", of: families, invocation),
      try FixturePair.Side("\(second)/\(name)", of: families, invocation))
  }

  /// The files without a match, each on a line of its own.
  var lines: [Line] {
    alone.map { "\($0.path, .strong): no such file in \($0.other, .bad)" }
  }

  /// Both folders, the comparisons of their files, and the files without a match as data.
  func json(_ pairs: [JSON]) -> JSON {
    [
      "first": .string(first), "second": .string(second), "files": .array(pairs),
      "alone": .array(alone.map { .string($0.path) }),
    ]
  }
}
