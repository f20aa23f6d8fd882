internal import ExactJSON
internal import Telling

/// `paychan rules`: every rule of the protocol, and what its absence costs.
enum RulesCommand {
  fileprivate static let rule = Argument(
    name: "rule", help: "Tell this rule or duty alone.", isRequired: false)
  fileprivate static let json = Option(name: "json", help: "Give the same as JSON.")

  static let command: Command = Command(
    name: "rules",
    abstract: "List every rule of the protocol, and what its absence costs.",
    discussion: """
      Each rule has an identifier, by which refusals name it and '--without' leaves it out, a \
      sentence, and the clause of the protocol's text that demands it. Its absence costs what \
      'paychan ablate' finds: the promise that breaks by the shortest attack, or what stands by.

        paychan rules
        paychan rules predecessor-lock
      """,
    arguments: [rule], options: [FamilyChoice.option, json],
    lookedForAs: ["clauses", "protocol"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try invocation.family.tellRules(invocation)
    return .fine
  }
}

extension KnownFamily {
  /// Tells the rule that a command line names, or lists all of them.
  fileprivate static func tellRules(_ invocation: Invocation) throws(CommandError) {
    let asked = try askedRule(invocation)
    if invocation.has(RulesCommand.json) {
      let entries = asked.map { [$0] } ?? RuleEntry<Self>.all
      _ = try invocation.show(["rules": .array(entries.map(\.json))])
    } else {
      let text = RulesText<Self>(width: invocation.style.textWidth)
      try invocation.output.write(
        asked.map { text.page($0) } ?? text.list(RuleEntry<Self>.all))
    }
  }

  private static func askedRule(
    _ invocation: Invocation
  ) throws(CommandError) -> RuleEntry<Self>? {
    guard let name = invocation.optional(RulesCommand.rule) else { return nil }
    guard let entry = RuleEntry<Self>.all.first(where: { $0.name == name }) else {
      let near = nearest(to: name, among: ablationNames, atMost: 3)
      throw invocation.path.usageError(.noSuchRule(name, near: near))
    }
    return entry
  }
}
