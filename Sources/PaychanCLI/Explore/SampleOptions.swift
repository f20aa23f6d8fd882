internal import Checker
internal import ExactJSON
internal import Exploration
internal import Telling

/// The options by which paths through what was explored are written down, for a second opinion.
enum SampleOptions {
  private static let count = Option(
    name: "sample", help: "Write so many paths through what was explored, for a second opinion.",
    kind: .value(placeholder: "count"))
  private static let out = Option(
    name: "sample-out",
    help: """
      The file for them: a line of JSON each, with the story, and what was seen at its start and \
      after each deed.
      """,
    kind: .value(placeholder: "file"))
  private static let seed = Option(
    name: "seed", help: "What chooses the paths (0).", kind: .value(placeholder: "number"))

  static let all: [Option] = [count, out, seed]

  /// How many paths are wanted, and where.
  struct Request {
    let count: Int
    let path: String
    let seed: UInt64
  }

  /// What a command line asks for; `nil` where it asks for no paths.
  static func request(_ invocation: Invocation) throws(CommandError) -> Request? {
    let given = try invocation.count(of: Self.count, in: 1...10_000_000)
    let path = invocation.value(of: out)
    let seed = try invocation.count(of: Self.seed, in: 0...Int.max)
    guard let given, let path else {
      let present = [given.map { _ in count }, path.map { _ in out }, seed.map { _ in Self.seed }]
      guard let present = present.compactMap({ $0 }).first else { return nil }
      throw invocation.path.usageError(
        .neededBeside(words(for: present), words(for: given == nil ? count : out)))
    }
    return Request(count: given, path: path, seed: UInt64(seed ?? 0))
  }

  /// Refuses the options beside another that leaves no exploration to choose from.
  static func refuse(beside option: Option, _ invocation: Invocation) throws(CommandError) {
    for each in all where invocation.value(of: each) != nil {
      throw invocation.path.usageError(.exclusive(words(for: each), words(for: option)))
    }
  }

  private static func words(for option: Option) -> String { "option '\(option.spelling)'" }
}

extension SampleOptions.Request {
  /// Writes the paths, and mentions what they are.
  func write<Family: CheckedFamily>(
    _ explored: Explored<WorldModel<Family>>, _ model: WorldModel<Family>, _ invocation: Invocation
  ) throws(CommandError) {
    var (paths, deeds, broken) = (0, 0, 0)
    do {
      try OutputFile.write(path) { file throws(SystemError) in
        try model.forEachSample(of: explored, count, seed: seed) { sample throws(SystemError) in
          try file.write(sample.json.line)
          paths += 1
          deeds += sample.steps.count - 1
          if sample.steps.contains(where: { !$0.observation.broken.isEmpty }) { broken += 1 }
        }
      }
    } catch {
      throw .unwritableFile(path: path, error)
    }
    invocation.mention(
      "wrote \(counted(paths, "path")) to '\(path)': \(counted(deeds, "step")); a promise is broken"
        + " on \(grouped(broken))\n")
  }
}
