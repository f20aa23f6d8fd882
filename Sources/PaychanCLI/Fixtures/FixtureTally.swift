internal import Telling

/// The result of recomputing files of fixtures.
struct FixtureTally {
  /// The number of cases that were recomputed.
  var cases = 0
  /// The number of members that differ.
  var differences = 0
  /// The number of files that could not be read as fixtures.
  var unreadable = 0
  /// The same as data, where `--json` asks for it.
  var document: FixtureDocument?

  /// The result on a line.
  var line: Line {
    let result: Line =
      differences == 0
      ? "\("nothing differs", .good)" : "\(counted(differences, "difference"), .bad)"
    let rest = unreadable == 0 ? "" : ", \(counted(unreadable, "file")) that cannot be read"
    return "\(counted(cases, "case")), \(result)\(rest)"
  }

  /// A file that cannot be read weighs more than one that differs.
  var exitCode: ExitCode {
    if unreadable > 0 { return .badData }
    return differences > 0 ? .refused : .fine
  }
}
