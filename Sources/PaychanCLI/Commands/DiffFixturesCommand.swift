internal import ExactJSON
internal import FixtureKit

/// `paychan fixtures diff`: what differs between two files.
enum DiffFixturesCommand {
  private static let first = Argument(name: "first", help: "A file of fixtures.")
  private static let second = Argument(name: "second", help: "Another about the same topic.")
  private static let json = Option(name: "json", help: "Give the differences as one JSON object.")

  static let command: Command = Command(
    name: "diff",
    abstract: "Compare two files of fixtures, case by case and member by member.",
    discussion: """
      Cases are matched by their 'id'. For each difference there is a line with the case, the \
      member, and what stands in the first and in the second file.

      The exit code is 0 when nothing differs, 1 when something does, and 65 when a file cannot be \
      read as fixtures or the two are about different topics.
      """,
    arguments: [first, second], options: [json],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let one = try FixturePair.Side(invocation[first], invocation)
    let other = try FixturePair.Side(invocation[second], invocation)
    let pair = try FixturePair(one, other)
    if invocation.has(json) {
      _ = try invocation.show(pair.json)
    } else {
      for line in pair.lines { try invocation.write(line.hanging(invocation.listWidth)) }
    }
    return pair.differences.isEmpty ? .fine : .refused
  }
}
