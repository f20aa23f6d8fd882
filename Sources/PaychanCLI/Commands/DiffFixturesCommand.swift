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

      The exit code is 0 when nothing differs and 1 when something does.
      """,
    arguments: [first, second],
    work: .run { invocation throws(CommandError) in
      let one = try cases(invocation[first], invocation)
      let other = try cases(invocation[second], invocation)
      let differences = JSONDifference.all(
        expected: .object(one), found: .object(other), atMost: 10_000)
      for difference in differences {
        let line: Line =
          """
          \(difference.path, .strong): \(difference.expected.short, .bad) and \
          \(difference.found.short, .bad)
          """
        try invocation.write(line.hanging(invocation.listWidth))
      }
      return differences.isEmpty ? .fine : .refused
    })

  private static func cases(
    _ path: String, _ invocation: Invocation
  ) throws(CommandError) -> JSONObject {
    let input = try Input(file: path, console: invocation.console)
    do throws(FixtureError) {
      var cases = JSONObject()
      for (number, json) in try FixtureCheck(parsing: input.bytes).cases.enumerated() {
        cases[json.object?["id"]?.string ?? "number \(number + 1)"] = json
      }
      return cases
    } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }
}
