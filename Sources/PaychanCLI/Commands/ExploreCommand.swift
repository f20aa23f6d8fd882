internal import Channels
internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation
internal import Telling

/// `paychan explore`: looks at every future of a channel.
enum ExploreCommand {
  static let property = Option(
    name: "property", help: "Look at this promise alone.",
    kind: .value(placeholder: "name"), offers: .promises)
  private static let json = Option(name: "json", help: "Give the result as JSON.")
  fileprivate static let out = Option(
    name: "out", help: "Write an attack that is found to this file, for 'paychan run'.",
    kind: .value(placeholder: "file"))

  fileprivate static let bounds = FamilyOptions { $0.boundsOptions }
  fileprivate static let sweep = FamilyOptions { $0.sweepOptions }

  /// What says something about an exploration, beside its bounds.
  fileprivate static let aboutExploring =
    [property] + ExplorationOptions.all + [ExplorationOptions.checkpoint] + sweep.all
    + [json, out, MapOption.option, MapOption.language] + SampleOptions.all

  static let command: Command = Command(
    name: "explore",
    abstract: "Look at every future of a channel: it holds, or this is the attack.",
    discussion: """
      Two real parties, a real ledger, and everything that may happen to them within the bounds: \
      payments, messages late or lost, crashes, blocks that leave out what they may, and all that \
      a cheat can do. Every world that can be reached is held to what a channel promises:

      \(families.names { $0.promiseNames }.map { "  \($0)" }.joined(separator: "\n"))

      The answer is that all of it holds in every future; or the shortest attack, told as a story; \
      or that there were more futures than the limits allow, which proves nothing.

        paychan explore --updates 2
        paychan explore --updates 2 --step 1 --without safe-ladder
        paychan explore --sweep
        paychan explore --updates 2 --sample 1000 --sample-out paths.jsonl
        paychan explore --updates 2 --promela channel.pml
        paychan explore --updates 1 --html futures.html

      The exit code is 0 when all holds, and 1 when something is violated or the futures were not \
      exhausted. The verdict says which: it begins the output, and in a terminal it stands below \
      the story of an attack.
      """,
    options: [FamilyChoice.option] + bounds.all + aboutExploring + [PromelaOption.option],
    lookedForAs: ["check", "model", "search"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try invocation.family.explore(invocation)
  }

  /// A table has many worlds, and a checkpoint or a page is of one.
  fileprivate static func checkSingle(_ invocation: Invocation) throws(CommandError) {
    let single = [ExplorationOptions.checkpoint, MapOption.option].first(where: invocation.has)
    guard let single, let other = sweep.all.first(where: invocation.has) else { return }
    throw invocation.path.usageError(
      .exclusive("option '\(single.spelling)'", "option '\(other.spelling)'"))
  }

  /// What is explored, in the words of the command line: the family, and what shapes its worlds or
  /// says which promises are looked at. How far to go does not belong to it.
  fileprivate static func question(_ family: String, _ invocation: Invocation) -> String {
    let given = (bounds.all + [property]).compactMap { option in
      invocation.value(of: option).map { "\(option.spelling) \($0)" }
    }
    let whole = ExplorationOptions.reductions(invocation) == .all ? [] : ["unreduced"]
    return ([family] + given.sorted() + whole).joined(separator: " ")
  }

  /// Whether the result is wanted as JSON.
  static func givesData(_ invocation: Invocation) -> Bool { invocation.has(json) }
}

extension KnownFamily {
  /// Explores the world that a command line describes, or the worlds of a table.
  fileprivate static func explore(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try ExploreCommand.bounds.check(self, invocation)
    try ExploreCommand.sweep.check(self, invocation)
    try ExploreCommand.checkSingle(invocation)
    if let path = invocation.value(of: PromelaOption.option) {
      try PromelaOption.refuseOthers(ExploreCommand.aboutExploring, invocation)
      return try writePromela(try bounds(invocation), to: path, invocation)
    }
    let promises = try chosenPromises(invocation)
    let swept = try sweep(invocation) { bounds throws(CommandError) in
      let model = try WorldModel<Self>.make(bounds, promises, invocation)
      return try ExplorationOptions.explore(model, invocation).outcome
    }
    if let swept { return swept }
    return try explore(try bounds(invocation), promises, invocation)
  }

  private static func explore(
    _ bounds: Bounds, _ promises: [Promise], _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    let samples = try SampleOptions.request(invocation)
    let model = try WorldModel<Self>.make(bounds, promises, invocation)
    let explored = try ExplorationOptions.explore(
      model, recording: ExploreCommand.question(name, invocation), invocation)
    let outcome = explored.outcome
    let breach = outcome.violation.map { Breach<Self>($0, in: model) }
    if let breach, let path = invocation.value(of: ExploreCommand.out) {
      try breach.write(to: path)
    }
    try samples?.write(explored, model, invocation)
    try writeMap(of: model, outcome, invocation)
    if ExploreCommand.givesData(invocation) {
      _ = try invocation.show(outcome.json(breach))
    } else {
      try tellOutcome(outcome, breach, invocation)
    }
    return outcome.holds ? .fine : .refused
  }

  /// A person in a terminal sees last what is written last, and a program reads first what is
  /// written first: the verdict stands there.
  private static func tellOutcome(
    _ outcome: Outcome<WorldModel<Self>>, _ breach: Breach<Self>?, _ invocation: Invocation
  ) throws(CommandError) {
    let verdict = outcome.lines(invocation.style.textWidth)
    guard !invocation.console.isRead, let breach else {
      try breach?.tell(to: invocation)
      return try invocation.write(verdict)
    }
    try invocation.write(verdict + [Line()])
    try breach.tell(to: invocation)
  }

  /// The promises that a command line wants looked at: one or all.
  static func chosenPromises(_ invocation: Invocation) throws(CommandError) -> [Promise] {
    let property = ExploreCommand.property
    guard let name = invocation.value(of: property) else { return Promise.allCases }
    guard let promise = Promise(rawValue: name) else {
      let choices = promiseNames
      throw invocation.path.usageError(
        .unknownChoice(
          option: property.spelling, value: name, choices: choices,
          suggestion: nearest(to: name, among: choices)))
    }
    return [promise]
  }
}

extension WorldModel where Family: ToldFamily {
  /// A model, if its channel can be opened.
  static func make(
    _ bounds: Family.Bounds, _ promises: [Family.Promise], _ invocation: Invocation
  ) throws(CommandError) -> WorldModel {
    let model: WorldModel
    do { model = try WorldModel(bounds, promises: promises) } catch {
      throw .badData(.terms, problem: error.problem)
    }
    guard model.hasChannel else {
      throw .badData(.terms, problem: bounds.refusalWords)
    }
    return model
  }
}
