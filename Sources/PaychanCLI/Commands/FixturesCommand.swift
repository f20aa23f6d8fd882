internal import ExactJSON
internal import FixtureKit
internal import Telling

/// `paychan fixtures`: vectors that other implementations can build against.
enum FixturesCommand {
  static let command: Command = Command(
    name: "fixtures",
    abstract: "Make, check and compare fixtures for implementers in any language.",
    work: .group([
      GenerateFixturesCommand.command, MakeFixtureCommand.command,
      VerifyFixturesCommand.command, DiffFixturesCommand.command,
    ]))
}

/// `paychan fixtures generate`: writes fixtures.
enum GenerateFixturesCommand {
  private static let seed = Option(
    name: "seed", help: "Derive all keys from this text (normally 'paychan').",
    kind: .value(placeholder: "text"))
  private static let count = Option(
    name: "count",
    help: "Make so many cases about each topic; without it, each case once.",
    kind: .value(placeholder: "number"))
  private static let out = Option(
    name: "out", help: "Write into this folder (normally 'Fixtures'), a folder for each family.",
    kind: .value(placeholder: "folder"))
  private static let shard = Option(
    name: "shard", help: "Make only the i-th of n parts, such as 2/4.",
    kind: .value(placeholder: "i/n"))
  private static let jobs = Option(
    name: "jobs", help: "How many threads work side by side (normally one for each core).",
    kind: .value(placeholder: "count"))
  private static let json = Option(
    name: "json", help: "Give the list of files as one JSON object.")

  static let command: Command = Command(
    name: "generate",
    abstract: "Write fixtures: the same bytes for the same seed, on every machine.",
    discussion: """
      Every case is made from a seed by the same parties and the same ledger that all commands \
      run. Files are written whole or not at all; what is there already and was made from the \
      same seed is kept, so that a run that was interrupted goes on where it stopped. With more \
      cases than there are recipes, the same recipes are used with other keys and other terms.

      Parts of a larger set (--shard) can be made on several machines into one folder each; put \
      together they are the whole. A run over all families without --shard writes the index.

        paychan fixtures generate
        paychan fixtures generate --topic ladder --count 1000 --out more --shard 1/4
      """,
    options: [
      FixtureSelection.family, FixtureSelection.topic, seed, count, out, shard, jobs, json,
    ],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let topics = try FixtureSelection.topics(invocation)
    let seed = invocation.value(of: seed) ?? "paychan"
    let files = FixtureFile.plan(
      topics, seed: seed, count: try invocation.count(of: count, in: 1...1_000_000))
    let part = try invocation.value(of: shard).map { text throws(CommandError) in
      try Shard(text, option: shard, invocation)
    }
    let writer = FixtureWriter(
      folder: invocation.value(of: out) ?? "Fixtures",
      jobs: try invocation.count(of: jobs, in: 1...256) ?? DetachedThread.processorCount,
      invocation: invocation)
    let chosen = part.map { FixtureFile.shard(files, $0.index, of: $0.count) } ?? files
    let written = try writer.write(
      chosen, seed: seed, indexed: part == nil && topics == FixtureFamilies.known.topics)
    guard invocation.has(json) else { return .fine }
    return try invocation.show([
      "folder": .string(writer.folder), "seed": .string(seed),
      "index": written.index.map { .string($0) } ?? .null, "files": .array(written.files),
    ])
  }
}
