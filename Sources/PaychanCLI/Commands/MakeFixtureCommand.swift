internal import FixtureKit
internal import Simulation
internal import Telling

/// `paychan fixtures make`: a fixture of any story.
enum MakeFixtureCommand {
  private static let scenario = Argument(
    name: "scenario", help: "The story or the session: the name of a file, or '-'.")
  private static let topic = Option(
    name: "topic", help: "What the file says that it is about (normally 'chains').",
    kind: .value(placeholder: "name"), offers: .topics)
  private static let out = Option(
    name: "out", help: "Write into this file instead of the output.",
    kind: .value(placeholder: "file"))

  static let command: Command = Command(
    name: "make",
    abstract: "Make a fixture of a story or of a session that somebody has played.",
    discussion: """
      The file has one case: the story, every transaction that was made in it, what the mempool \
      and a block say to each at its end, every move with its events, and the lines that replay it \
      on a node. It is like all others: 'paychan fixtures verify' recomputes it.

        paychan fixtures make session.json --out case.json
        paychan run --template early-refund | paychan fixtures make - | paychan fixtures verify -
      """,
    arguments: [scenario], options: [FamilyChoice.ofScenario, topic, out],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let file = try StoryFile(invocation[scenario], invocation)
    let topic = try topic(of: try file.family.requireFixtures(invocation), invocation)
    let bytes: [UInt8]
    do throws(FixtureError) { bytes = try topic.file(of: file.document.json) } catch {
      throw .badData(file.input.name, problem: error.problem(in: file.input.bytes))
    }
    guard let path = invocation.value(of: out) else {
      try invocation.output.write(bytes)
      return .fine
    }
    try OutputFile.write(bytes, to: path)
    invocation.mention("wrote '\(path)', \(counted(bytes.count, "byte"))\n")
    return .fine
  }

  private static func topic(
    of family: any KnownFixtureFamily.Type, _ invocation: Invocation
  ) throws(CommandError) -> FixtureTopic {
    let topics = family.fixtureTopics
    let name = invocation.value(of: topic) ?? "chains"
    guard let found = topics.first(where: { $0.name == name }) else {
      let names = topics.map(\.name)
      throw invocation.path.usageError(
        .unknownChoice(
          option: topic.spelling, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    return found
  }
}
