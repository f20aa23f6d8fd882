internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation
internal import Telling

/// `paychan ablate`: leaves out one rule after the other and shows what each is there for.
enum AblateCommand {
  fileprivate static let told = Argument(
    name: "rule", help: "Tell what comes of leaving out this one: the attack, move by move.",
    count: .anyNumber)
  fileprivate static let rule = Option(
    name: "rule", help: "Leave out this one alone.", kind: .value(placeholder: "name"),
    offers: .ablations)
  fileprivate static let json = Option(name: "json", help: "Give the scorecard as JSON.")
  fileprivate static let out = Option(
    name: "out", help: "Write each attack to a file in this folder, for 'paychan run'.",
    kind: .value(placeholder: "folder"))

  static let command: Command = Command(
    name: "ablate",
    abstract: "Leave out each protecting rule alone: what attack appears?",
    discussion: """
      Each rule of the parties, and each duty of whoever runs them, is left out alone in a few \
      small worlds, which are explored: the shortest attack that appears, how many moves it takes, \
      what an honest side loses, and which promise breaks. Where no attack appears, it is said what \
      stands by: other rules, which are then left out too, or a fact. Without a name there is a \
      table of all; of each rule that is named the attack is told as a story.

        paychan ablate
        paychan ablate hash-type
        paychan ablate --rule hash-type --out attacks
        paychan run attacks/hash-type.json

      The exit code is 0 when every world was looked at to its end or to an attack, and 1 when \
      the limits left something open.
      """,
    arguments: [told],
    options: [FamilyChoice.option, rule] + ExplorationOptions.all + [json, out],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try invocation.family.ablate(invocation)
  }
}

extension KnownFamily {
  /// Leaves out what a command line names, one after the other, and shows what comes of each.
  fileprivate static func ablate(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let ablations = try chosenAblations(invocation)
    try ExplorationOptions.check(invocation)
    let form = AblateCommand.Form(ablations, invocation)
    try form.begin(invocation)
    var scores: [Score<Self>] = []
    for (index, ablation) in ablations.enumerated() {
      invocation.progress.begin("rule \(index + 1) of \(ablations.count)")
      let score = try ablation.score { model, depth throws(CommandError) in
        try ExplorationOptions.explore(model, depth: depth, invocation).outcome
      }
      if let directory = invocation.value(of: AblateCommand.out) {
        try score.breach?.write(to: "\(directory)/\(score.subject.name).json")
      }
      try form.add(score, after: scores.count, invocation)
      scores.append(score)
    }
    try form.end(scores, invocation)
    return scores.allSatisfy(\.isDecided) ? .fine : .refused
  }

  /// Those that are named, or all.
  private static func chosenAblations(
    _ invocation: Invocation
  ) throws(CommandError) -> [Ablation<Self>] {
    let (told, rule) = (AblateCommand.told, AblateCommand.rule)
    let names = invocation.all(told)
    let known = ablationNames
    guard let name = invocation.value(of: rule) else {
      let chosen = try names.map { name throws(CommandError) in
        try ablation(
          named: name,
          or: .unknownWord(
            argument: told.name, value: name, choices: known,
            suggestion: nearest(to: name, among: known)), invocation)
      }
      return chosen.isEmpty ? Ablation<Self>.all : chosen
    }
    guard names.isEmpty else {
      throw invocation.path.usageError(
        .exclusive("argument <\(told.name)>", "option '\(rule.spelling)'"))
    }
    return [
      try ablation(
        named: name,
        or: .unknownRule(
          option: rule.spelling, value: name, suggestion: nearest(to: name, among: known)),
        invocation)
    ]
  }

  private static func ablation(
    named name: String, or error: UsageError, _ invocation: Invocation
  ) throws(CommandError) -> Ablation<Self> {
    guard let ablation = Ablation<Self>.all.first(where: { $0.subject.name == name }) else {
      throw invocation.path.usageError(error)
    }
    return ablation
  }
}

extension AblateCommand {
  /// How scores are shown.
  fileprivate enum Form<Family: AblatedFamily & ToldFamily> {
    case data
    case table(ScoreTable<Family>)
    case stories

    init(_ ablations: [Ablation<Family>], _ invocation: Invocation) {
      if invocation.has(json) {
        self = .data
      } else if invocation.all(told).isEmpty {
        self = .table(ScoreTable(ablations, width: invocation.style.width))
      } else {
        self = .stories
      }
    }

    /// Writes what stands above all scores.
    func begin(_ invocation: Invocation) throws(CommandError) {
      switch self {
      case .data, .stories: break
      case .table(let table): try invocation.write(table.header)
      }
    }

    /// Writes a score as it comes, behind some others.
    func add(
      _ score: Score<Family>, after others: Int, _ invocation: Invocation
    ) throws(CommandError) {
      switch self {
      case .data: return
      case .table(let table): try invocation.write(table.rows(score))
      case .stories:
        if others > 0 { try invocation.write([Line()]) }
        try ScoreStory(score: score).tell(to: invocation)
      }
      try invocation.output.flush()
    }

    /// Writes what needs all of them.
    func end(_ scores: [Score<Family>], _ invocation: Invocation) throws(CommandError) {
      switch self {
      case .data: _ = try invocation.show(["rules": .array(scores.map(\.json))])
      case .table, .stories: break
      }
    }
  }
}
