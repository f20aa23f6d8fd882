internal import Channels
internal import ExactJSON
internal import Simulation
internal import Telling

/// `paychan run`: runs a story of two parties, the network and the miners, and tells what happened.
enum RunCommand {
  static let scenario = Argument(
    name: "scenario", help: "The story: the name of a file, or '-' for standard input.",
    isRequired: false)

  static let json = Option(
    name: "json", help: "Give the whole trace, or with --list-templates the list, as JSON.")

  static let export = Option(
    name: "export-chain",
    help: """
      Also write to this file the lines that replay the story on a node: its blocks and \
      transactions as they came, with the answer to each.
      """,
    kind: .value(placeholder: "file"))

  static let template = Option(
    name: "template", help: "Print this ready story, to be run or changed.",
    kind: .value(placeholder: "name"), offers: .templates)

  static let list = Option(
    name: "list-templates", help: "Name the ready stories, one a line, and what happens in each.")

  static let lines = Option(
    name: "lines",
    help: "Run each line of standard input as a story, and give its trace as a line of JSON.")

  static let chains = Option(
    name: "chains",
    help: "With --lines: add to each trace, as 'chain', the lines of --export-chain.")

  static let jobs = Option(
    name: "jobs",
    help: "With --lines: how many threads work side by side (normally one for each core).",
    kind: .value(placeholder: "count"))

  static let command: Command = Command(
    name: "run",
    abstract: "Run a story of a payment channel and tell what happened.",
    discussion: """
      A story is a document of JSON: what payer and payee agreed, and what everybody does, move by \
      move: payments, lost messages, crashes, attacks, blocks. Every transaction in it is real, \
      and a ledger that answers as Bitcoin Core does judges each.

        paychan run --template video-stream | paychan run -
        paychan run story.json --export-chain chain.jsonl
        paychan ledger < chain.jsonl

      Each move is told by what it caused, with the reason of every refusal and the first block \
      in which a transaction could stand; what repeats is told by the first three times and the \
      last. The line after '=' says what is new: the balances that both agreed on (payer : \
      payee), what is theirs on the chain, and what each could get alone.

      With --lines there are many stories, a line of JSON each, and each is answered in order with \
      its trace. A line that is no story, or whose story has a move that cannot happen in its \
      place, is answered with an "error", "bad-story" or "impossible-move", a message, and the \
      number of that "move", and the stream goes on.

      The exit code is 0 when the story came to its end, whoever won and even if no channel came \
      about, and 65 when it cannot be \
      read or a move cannot happen in its place; with --lines it says that the stream was answered.
      """,
    arguments: [scenario],
    options: [FamilyChoice.ofScenario, json, export, template, list, lines, chains, jobs],
    lookedForAs: ["simulate", "scenario", "templates"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    switch try RunRequest(invocation) {
    case .list: try invocation.family.writeTemplates(invocation)
    case .template(let name):
      let family = invocation.owningFamily(of: name) { $0.templateNames }
      try family.writeTemplate(named: name, invocation)
    case .story(let location): try tell(location, invocation)
    case .lines: try answerLines(invocation)
    }
    return .fine
  }

  private static func tell(
    _ location: String, _ invocation: Invocation
  ) throws(CommandError) {
    let file = try StoryFile(location, invocation)
    try file.family.playStory(file, invocation)
  }

  private static func answerLines(_ invocation: Invocation) throws(CommandError) {
    let stories = StoryLines(showsChain: invocation.has(chains))
    let jobs = try invocation.count(of: jobs, in: 1...256) ?? DetachedThread.processorCount
    let answers = OrderedParallelMap<LineReader, [UInt8]>(jobs: jobs) { line in
      stories.answer(line)
    }
    try answers.run(
      LineReader(invocation.console),
      write: { answer throws(CommandError) in
        try invocation.output.write(answer)
        try invocation.output.requireReader()
      },
      pause: { () throws(CommandError) in
        try invocation.output.flush()
        try invocation.output.requireReader()
      })
  }
}

extension KnownFamily {
  /// Runs a story to its end, and tells what happened.
  fileprivate static func playStory(
    _ file: StoryFile, _ invocation: Invocation
  ) throws(CommandError) {
    let trace = try StoryRun(file, of: Self.self).trace(invocation)
    if let path = invocation.value(of: RunCommand.export) {
      try exportChain(of: trace, to: path, invocation)
    }
    if invocation.has(RunCommand.json) {
      _ = try invocation.show(trace.json)
    } else {
      try TraceText(trace, width: invocation.style.textWidth).write { lines throws(CommandError) in
        try invocation.write(lines)
        try invocation.output.requireReader()
      }
    }
  }

  /// Writes the lines that replay a story on a node.
  private static func exportChain(
    of trace: Trace<Self>, to path: String, _ invocation: Invocation
  ) throws(CommandError) {
    guard let export = chainExport(of: trace) else {
      throw invocation.path.usageError(
        .optionOfOtherFamily(
          option: RunCommand.export.spelling, family: name, others: chainFamilies.map { $0.name }))
    }
    try OutputFile.write(export.bytes, to: path)
    invocation.mention(export.mention(of: path))
  }

  /// Names the ready stories of the family.
  fileprivate static func writeTemplates(_ invocation: Invocation) throws(CommandError) {
    if invocation.has(RunCommand.json) {
      _ = try invocation.show(.array(templates.map(\.json)))
    } else {
      try invocation.write(templateList(invocation.listWidth))
    }
  }

  /// Names in a column as wide as the longest, each with its title.
  private static func templateList(_ width: Int) -> [Line] {
    let column = (templateNames.map(\.count).max() ?? 0) + 2
    return templates.map {
      Paragraph(indent: 0, column: column, word: $0.name, text: Line($0.title))
    }.lines(width)
  }

  /// Writes a ready story.
  fileprivate static func writeTemplate(
    named name: String, _ invocation: Invocation
  ) throws(CommandError) {
    guard let template = Scenario<Self>.template(named: name) else {
      let near = nearest(to: name, among: templateNames, atMost: 3)
      throw invocation.path.usageError(.unknownTemplate(name, near: near))
    }
    try invocation.output.write(template.scenario.text)
  }
}

extension ScenarioTemplate {
  /// Its name, what happens in it and why, and how long it is.
  fileprivate var json: JSON {
    [
      "name": .string(name), "title": .string(title), "about": .string(scenario.about),
      "moves": .number(scenario.moves.count),
    ]
  }
}

extension ChainExport {
  /// The sentence about what was written where.
  fileprivate func mention(of path: String) -> String {
    let count = { (kind: String) in lines.count { $0[kind] != nil } }
    let counts = ["block", "test", "send"].map { counted(count($0), $0) }
    return "wrote \(counted(lines.count, "line")) to '\(path)': \(counts.joined(separator: ", "))\n"
  }
}
