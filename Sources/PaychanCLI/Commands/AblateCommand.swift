internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation

/// `paychan ablate`: leaves out one rule after the other and shows what each is there for.
enum AblateCommand {
  private static let rule = Option(
    name: "rule", help: "Leave out this one alone.", kind: .value(placeholder: "name"),
    offers: .ablations)
  private static let json = Option(name: "json", help: "Give the scorecard as JSON.")
  private static let out = Option(
    name: "out", help: "Write each attack to a file in this folder, for 'paychan run'.",
    kind: .value(placeholder: "folder"))

  static let command: Command = Command(
    name: "ablate",
    abstract: "Leave out each protecting rule alone: what attack appears?",
    discussion: """
      Each rule of the parties, and each duty of whoever runs them, is left out alone in a few \
      small worlds, which are explored: the shortest attack that appears, how many deeds it takes, \
      what an honest side loses, and which promise breaks. Where no attack appears, it is said what \
      stands by: other rules, which are then left out too, or a fact.

        paychan ablate
        paychan ablate --rule hash-type --out attacks
        paychan run attacks/hash-type.json

      The exit code is 0 when every world was looked at to its end or to an attack, and 1 when \
      the limits left something open.
      """,
    options: [rule] + ExplorationOptions.all + [json, out],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    var scores: [Score] = []
    for ablation in try ablations(invocation) {
      let score = try ablation.score { model, depth throws(CommandError) in
        try ExplorationOptions.explore(model, depth: depth, invocation).outcome
      }
      scores.append(score)
      if let directory = invocation.value(of: out) {
        try score.breach?.write(to: "\(directory)/\(score.subject.name).json")
      }
      guard !invocation.has(json) else { continue }
      try invocation.output.write(score.words)
      try invocation.output.flush()
    }
    if invocation.has(json) {
      _ = try invocation.show(["rules": .array(scores.map(\.json))])
    }
    return scores.allSatisfy(\.isDecided) ? .fine : .refused
  }

  private static func ablations(
    _ invocation: Invocation
  ) throws(CommandError) -> [Ablation] {
    guard let name = invocation.value(of: rule) else { return Ablation.all }
    guard let ablation = Ablation.all.first(where: { $0.subject.name == name }) else {
      let known = Ablation.all.map(\.subject.name)
      throw invocation.path.usageError(
        .unknownRule(
          option: rule.spelling, value: name, suggestion: nearest(to: name, among: known)))
    }
    return [ablation]
  }
}
