internal import ExactJSON
internal import FixtureKit

/// `paychan fixtures diff`: what differs between two files.
enum DiffFixturesCommand {
  private static let first = Argument(name: "first", help: "A file of fixtures.")
  private static let second = Argument(name: "second", help: "Another of the same family.")

  static let command: Command = Command(
    name: "diff",
    abstract: "Compare two files of fixtures, case by case and member by member.",
    discussion: """
      Cases are matched by their 'id'. For each difference there is a line with the case, the \
      member, and what stands in the first and in the second file.

      The exit code is 0 when nothing differs, 1 when something does, and 65 when the files are \
      of two families.
      """,
    arguments: [first, second],
    work: .run { invocation throws(CommandError) in
      let one = try FixtureSet(invocation[first], invocation)
      let other = try FixtureSet(invocation[second], invocation)
      try other.requireFamily(of: one)
      let differences = JSONDifference.all(
        expected: .object(one.cases), found: .object(other.cases), atMost: 10_000)
      for difference in differences {
        let (left, right) = (difference.expected.short, difference.found.short)
        try invocation.output.write(
          "\(difference.path): \(left) in \(one.name.path), \(right) in \(other.name.path)\n")
      }
      return differences.isEmpty ? .fine : .refused
    })
}

/// The cases of a file by their identifiers.
private struct FixtureSet {
  let name: InputName
  let family: Family
  let cases: JSONObject

  init(_ path: String, _ invocation: Invocation) throws(CommandError) {
    let input = try Input(file: path, console: invocation.console)
    let check: FixtureCheck
    do { check = try FixtureCheck(parsing: input.bytes) } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
    var cases = JSONObject()
    for (number, json) in check.cases.enumerated() {
      cases[json.object?["id"]?.string ?? "number \(number + 1)"] = json
    }
    name = input.name
    family = check.family
    self.cases = cases
  }

  /// Refuses what has no case in common with another set.
  func requireFamily(of other: FixtureSet) throws(CommandError) {
    guard family != other.family else { return }
    throw .badData(
      name,
      problem: "is of the family '\(family.rawValue)', and \(other.name.description) of"
        + " '\(other.family.rawValue)'; compare two files of one family")
  }
}
