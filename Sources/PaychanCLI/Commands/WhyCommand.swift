internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation
internal import Telling

/// `paychan why`: whether a transaction can stand, and if not, why not.
enum WhyCommand {
  private static let scenario = Argument(
    name: "scenario", help: "The story: the name of a file, or '-' for standard input.",
    isRequired: false)

  private static let state = FamilyOptions {
    $0.onChain.map { [$0.askedNames.option] } ?? []
  }

  private static let height = Option(
    name: "at",
    help: "Ask when the chain has this height, instead of at the end of the story.",
    kind: .value(placeholder: "height"))

  private static let transaction = Option(
    name: "tx", help: "Ask about this transaction, in hexadecimal, instead of a story's.",
    kind: .value(placeholder: "hex"))

  private static let chain = Option(
    name: "chain",
    help: "The chain for --tx: a file saved by 'paychan ledger' or by 'run --export-chain'.",
    kind: .value(placeholder: "file"))

  fileprivate static let json = Option(name: "json", help: "Give the verdict as JSON.")

  static let command: Command = Command(
    name: "why",
    abstract: "Say whether a transaction can be in a block, and if not, why not.",
    discussion: """
      Runs a story to its end, or up to a height, takes a transaction as the parties hold it then, \
      and asks whether the next block may hold it. There are five answers, which people often \
      take for one another: yes; not yet; too late, for something else was first; never; and only \
      by a miner who takes what nodes do not pass on. The page says which it is, which rule \
      decides it and by which numbers, when the transaction would be possible, what else would \
      stand in its way, and what follows for the channel.

        paychan why story.json
        paychan why story.json --state 2
        paychan why story.json --state refund --at 190 --json
        paychan why --tx 0200... --chain blocks.dat

      Where a story ends below the height, empty blocks follow. The exit code is 0 whatever the \
      verdict.
      """,
    arguments: [scenario],
    options: [FamilyChoice.ofScenario] + state.all + [height, transaction, chain, json],
    lookedForAs: ["explain"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let range = 0...Int(LockTime.timeThreshold - 1)
    let asked = try invocation.count(of: height, in: range).map {
      BlockHeight(uncheckedValue: UInt32($0))
    }
    switch try request(invocation) {
    case .story(let file):
      try file.family.requireOnChain(invocation).explain(file, at: asked, invocation)
    case .bare(let hex, let path): try tell(hex, on: path, at: asked, invocation)
    }
    return .fine
  }

  private static func tell(
    _ hex: String, on path: String, at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) {
    let input = try Input(hex, console: invocation.console)
    let bytes = try input.hexBytes()
    let transaction: Transaction
    do { transaction = try Transaction(anyFormat: bytes) } catch {
      throw .badData(input.name, problem: "is no transaction: \(error.words)")
    }
    let ledger = try ledger(path, at: height, invocation)
    let verdict = WhyVerdict(transaction, on: ledger)
    if invocation.has(json) {
      _ = try invocation.show(verdict.json())
    } else {
      let text = WhyText(verdict: verdict) { "the transaction \($0.short)" }
      try invocation.write(text.page(invocation.style.textWidth))
    }
  }

  /// The saved chain, with empty blocks behind it up to a height.
  private static func ledger(
    _ path: String, at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) -> Ledger {
    let ledger = try ChainFile(path, console: invocation.console).ledger()
    guard let height else { return ledger }
    let last = ledger.height.value + FamilyChoice.usualOnChain.maximumBlocks
    guard height >= ledger.height, height.value <= last else {
      throw .badData(
        .file(path),
        problem: "cannot be asked about height \(height.value): its chain ends at height"
          + " \(ledger.height.value); ask for a height from there to \(last)")
    }
    return ledger.withEmptyBlocks(height.value - ledger.height.value)
  }
}

extension WhyCommand {
  /// What a command line asks about.
  private enum Request {
    case story(StoryFile)
    case bare(hex: String, chain: String)
  }

  /// Either a story, or a transaction and a chain.
  private static func request(_ invocation: Invocation) throws(CommandError) -> Request {
    guard let location = invocation.optional(scenario) else {
      return try bareRequest(invocation)
    }
    for option in [transaction, chain] where invocation.has(option) {
      throw invocation.path.usageError(
        .exclusive("argument <\(scenario.name)>", "option '\(option.spelling)'"))
    }
    try requireName(invocation)
    return .story(try StoryFile(location, invocation))
  }

  private static func bareRequest(_ invocation: Invocation) throws(CommandError) -> Request {
    let path = invocation.path
    let (hex, file) = (invocation.value(of: transaction), invocation.value(of: chain))
    if let hex, let file {
      for option in state.all + [FamilyChoice.option] where invocation.has(option) {
        throw path.usageError(
          .exclusive("option '\(option.spelling)'", "option '\(transaction.spelling)'"))
      }
      return .bare(hex: hex, chain: file)
    }
    guard hex != nil || file != nil else {
      throw path.usageError(.missingArgument(scenario.name))
    }
    let (given, missing) = hex == nil ? (chain, transaction) : (transaction, chain)
    throw path.usageError(
      .neededBeside("option '\(given.spelling)'", "option '\(missing.spelling)'"))
  }
}

extension KnownChainFamily {
  /// How many blocks behind the last one may be asked about.
  fileprivate static var maximumBlocks: UInt32 { ScenarioMoment<Self>.maximumBlocks }

  /// Explains the transaction of a story that is asked about, or all of them in a table.
  fileprivate static func explain(
    _ file: StoryFile, at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) {
    let label = try askedLabel(invocation)
    let story = try StoryRun(file, of: Self.self)
    if let label {
      try explain(label, of: story, in: file, at: height, invocation)
    } else {
      try tabulate(story, at: height, invocation)
    }
  }

  private static func explain(
    _ label: TransactionLabel<Name>, of story: StoryRun<Self>, in file: StoryFile,
    at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) {
    let moment = try story.moment(at: height, invocation)
    guard let question = ChannelQuestion(label, at: moment) else {
      let later = height == nil ? nil : try story.moment(at: nil, invocation).made(label)
      throw .badData(file.input.name, problem: moment.lack(of: label, later: later))
    }
    if invocation.has(WhyCommand.json) {
      _ = try invocation.show(question.json)
    } else {
      let text = ChannelWhyText(question: question, moment: moment)
      try invocation.write(text.lines(invocation.style.textWidth))
    }
  }

  private static func tabulate(
    _ story: StoryRun<Self>, at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) {
    let table = WhyTable(moment: try story.moment(at: height, invocation))
    if invocation.has(WhyCommand.json) {
      _ = try invocation.show(table.json)
    } else {
      try invocation.write(table.lines(invocation.style.width))
    }
  }
}
