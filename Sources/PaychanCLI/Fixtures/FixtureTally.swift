internal import Telling

/// What was found in files of fixtures.
struct FixtureTally {
  /// How many cases were recomputed.
  var cases = 0
  /// How many members differ.
  var differences = 0
  /// How many files could not be read as fixtures.
  var unreadable = 0
  /// The same as data, where that was asked for.
  var document: FixtureDocument?

  /// All of it in a line.
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
