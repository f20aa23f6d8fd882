internal import Channels
internal import Checker
internal import Simulation
internal import Telling

/// The options by which a world that is to be explored gets its bounds.
enum BoundsOptions {
  private static let updates = count("updates", "The most states that are agreed on (3).")
  private static let step = count("step", "Blocks from one lock to the next (2).")
  private static let reaction = count(
    "reaction", "Looks at the chain that an honest side may miss (0).")
  private static let delay = count("delay", "Blocks that miners may take (2).")
  private static let slack = count(
    "slack", "Blocks from the opening to the last state's lock, at least (1).")
  private static let depth = count(
    "reorganisation", "Blocks that one longer branch may undo (0).")
  private static let undone = count(
    "undone", "Blocks that the parties expect a branch to undo (as --reorganisation).")
  private static let crashes = count("crashes", "How often an honest side may fall over (0).")
  private static let drops = count("drops", "How many messages may be lost (0).")
  private static let duplicates = count("duplicates", "How many may be delivered twice (0).")
  private static let reorders = count("reorders", "How many may overtake others (0).")
  private static let tampers = count(
    "tampers", "How many messages and transactions may be changed (0).")
  private static let silences = count(
    "silences", "How often a cheat's program may fall silent or come back (1).")
  private static let releases = count("releases", "Units handed over on credit (0).")
  private static let resumes = count("resumes", "Orders to say everything again (0).")
  private static let partings = count("partings", "Orders to close and to give up (1).")

  static let adversary = Option(
    name: "adversary", help: "Who cheats.",
    kind: .choice(
      placeholder: "side", among: Adversary.allCases.map(\.rawValue),
      normally: Adversary.both.rawValue))

  private static let start = Option(
    name: "from", help: "Where the futures begin.",
    kind: .choice(
      placeholder: "point", among: WorldBounds.Start.allCases.map(\.rawValue),
      normally: WorldBounds.Start.open.rawValue))

  private static let order = Option(
    name: "order", help: "Who signs a new state first.",
    kind: .choice(
      placeholder: "order", among: [Timelock.SigningOrder.payeeFirst, .payerFirst].map(\.rawValue),
      normally: Timelock.SigningOrder.payeeFirst.rawValue))

  private static let funding = Option(
    name: "funding", help: "What the money stands in.",
    kind: .choice(
      placeholder: "kind", among: [Timelock.FundingKind.p2wsh, .p2sh].map(\.rawValue),
      normally: Timelock.FundingKind.p2wsh.rawValue))

  static let without = Option(
    name: "without", help: "Rules that both sides leave out, with commas between them.",
    kind: .value(placeholder: "rules"))

  static let all: [Option] = [
    updates, step, reaction, delay, slack, order, funding, start, adversary, without, crashes,
    drops, duplicates, reorders, tampers, silences, releases, resumes, partings, depth, undone,
  ]

  private static func count(_ name: String, _ help: String) -> Option {
    Option(name: name, help: help, kind: .value(placeholder: "count"))
  }

  /// The bounds that a command line asks for.
  static func bounds(_ invocation: Invocation) throws(CommandError) -> WorldBounds {
    var bounds = WorldBounds()
    bounds.updates = try invocation.count(of: updates, in: 0...1_000) ?? bounds.updates
    bounds.capacity = bounds.updates + 1
    bounds.step = try blocks(step, invocation) ?? bounds.step
    bounds.reaction = try blocks(reaction, invocation) ?? bounds.reaction
    bounds.delay = try blocks(delay, invocation) ?? bounds.delay
    bounds.slack = try invocation.count(of: slack, in: 0...1_000) ?? bounds.slack
    bounds.allowance = try allowance(invocation, bounds.allowance)
    bounds.undo(try invocation.count(of: depth, in: 0...10) ?? 0)
    bounds.undone = try undone(invocation) ?? bounds.undone
    bounds.adversary = chosen(adversary, invocation) ?? .both
    bounds.start = chosen(start, invocation) ?? .open
    bounds.signingOrder = chosen(order, invocation) ?? .payeeFirst
    bounds.fundingKind = chosen(funding, invocation) ?? .p2wsh
    let rules = try waived(invocation)
    bounds.waived = PerRole(payer: rules, payee: rules)
    return bounds
  }

  /// How many undone blocks the parties expect, where the command line says so.
  static func undone(_ invocation: Invocation) throws(CommandError) -> UInt32? {
    try invocation.count(of: undone, in: 0...10).map(UInt32.init)
  }

  /// The value of an option that is one of several.
  static func chosen<Value: RawRepresentable<String>>(
    _ option: Option, _ invocation: Invocation
  ) -> Value? {
    invocation.value(of: option).flatMap(Value.init)
  }

  private static func blocks(
    _ option: Option, _ invocation: Invocation
  ) throws(CommandError) -> UInt32? {
    try invocation.count(of: option, in: 0...1_000).map(UInt32.init)
  }

  private static func allowance(
    _ invocation: Invocation, _ normal: Allowance
  ) throws(CommandError) -> Allowance {
    var allowance = normal
    let options: [(Option, WritableKeyPath<Allowance, UInt8>)] = [
      (crashes, \.crashes), (drops, \.drops), (duplicates, \.duplicates), (reorders, \.reorders),
      (tampers, \.tampers), (silences, \.silences), (releases, \.releases),
      (resumes, \.resumes), (partings, \.partings),
    ]
    for (option, path) in options {
      guard let count = try invocation.count(of: option, in: 0...255) else { continue }
      allowance[keyPath: path] = UInt8(count)
    }
    return allowance
  }

  /// The rules that are left out.
  static func waived(
    _ invocation: Invocation
  ) throws(CommandError) -> Set<Timelock.Rule> {
    guard let text = invocation.value(of: without) else { return [] }
    var rules: Set<Timelock.Rule> = []
    let known = Timelock.Rule.allCases.map(\.rawValue)
    for name in text.split(separator: ",").map(String.init) {
      guard let rule = Timelock.Rule(rawValue: name) else {
        throw invocation.path.usageError(
          .unknownRule(
            option: without.spelling, value: name,
            suggestion: nearest(to: name, among: known) ?? closest(to: name, among: known)))
      }
      rules.insert(rule)
    }
    return rules
  }
}
