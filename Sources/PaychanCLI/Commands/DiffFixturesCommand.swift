internal import ExactJSON
internal import FixtureKit
internal import Telling

/// `paychan fixtures diff`: the differences of two files, or of two folders.
enum DiffFixturesCommand {
  private static let first = Argument(
    name: "first", help: "A file of fixtures, or a folder of them.")
  private static let second = Argument(
    name: "second", help: "Another file about the same topic, or another folder.")
  private static let json = Option(name: "json", help: "Give the differences as one JSON object.")

  static let command: Command = Command(
    name: "diff",
    abstract: "Compare two files of fixtures or two folders, case by case and member by member.",
    discussion: """
      Cases are matched by their 'id'. For each difference there is a line with the case, the \
      member, and what stands in the first and in the second file. Files of two folders are \
      matched by their names; so are a flat folder of an earlier version and the folder of a family.

        paychan fixtures diff mine.json Fixtures/timelock/ladder.json
        paychan fixtures diff mine Fixtures/timelock

      The exit code is 0 when nothing differs, 1 when something does, and 65 when a file cannot be \
      read as fixtures or the two are about different topics.
      """,
    arguments: [first, second], options: [FixtureSelection.family, json],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let families = try FixtureSelection.families(invocation)
    if Folder.exists(invocation[first]), Folder.exists(invocation[second]) {
      return try compareFolders(families, invocation)
    }
    let one = try FixturePair.Side(invocation[first], of: families, invocation)
    let other = try FixturePair.Side(invocation[second], of: families, invocation)
    let pair = try FixturePair(one, other)
    if invocation.has(json) {
      _ = try invocation.show(pair.json)
    } else {
      for line in pair.lines { try invocation.write(line.hanging(invocation.listWidth)) }
    }
    return pair.differences.isEmpty ? .fine : .refused
  }

  private static func compareFolders(
    _ families: FixtureFamilies, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    let folders = try FixtureFolderPair(invocation[first], invocation[second], of: families)
    var pairs: [JSON] = []
    var differences = 0
    for name in folders.shared {
      let pair = try folders.pair(name, invocation)
      differences += pair.differences.count
      if invocation.has(json) {
        pairs.append(pair.json)
      } else {
        for line in pair.lines { try invocation.write(line.hanging(invocation.listWidth)) }
      }
    }
    if invocation.has(json) {
      _ = try invocation.show(folders.json(pairs))
    } else {
      for line in folders.lines { try invocation.write(line.hanging(invocation.listWidth)) }
    }
    return differences == 0 && folders.alone.isEmpty ? .fine : .refused
  }
}
