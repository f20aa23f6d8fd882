internal import Channels
internal import Checker
internal import Simulation
internal import Timelock

/// The options by which a timelock channel that is to be explored gets its bounds.
enum TimelockBounds {
  private static let updates = Option.count(
    "updates", "The most states that are agreed on (3).")
  private static let step = Option.count("step", "Blocks from one lock to the next (2).")
  private static let reaction = Option.count(
    "reaction", "Looks at the chain that an honest side may miss (0).")
  private static let delay = Option.count("delay", "Blocks that miners may take (2).")
  private static let slack = Option.count(
    "slack", "Blocks from the opening to the last state's lock, at least (1).")
  private static let depth = Option.count(
    "reorganisation", "Blocks that one longer branch may undo (0).")
  private static let undone = Option.count(
    "undone", "Blocks that the parties expect a branch to undo (as --reorganisation).")

  private static let start = Option(
    name: "from", help: "Where the futures begin.",
    kind: .choice(
      placeholder: "point", among: Timelock.Bounds.Start.allCases.map(\.rawValue),
      normally: Timelock.Bounds.Start.open.rawValue))

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

  static let all: [Option] =
    [
      updates, step, reaction, delay, slack, order, funding, start,
      ModelOptions<Timelock>.adversary, ModelOptions<Timelock>.without,
    ] + AllowanceOptions.all + [depth, undone]

  /// The bounds that a command line asks for.
  static func bounds(_ invocation: Invocation) throws(CommandError) -> Timelock.Bounds {
    var bounds = Timelock.Bounds()
    bounds.updates = try invocation.count(of: updates, in: 0...1_000) ?? bounds.updates
    bounds.capacity = bounds.updates + 1
    bounds.step = try blocks(step, invocation) ?? bounds.step
    bounds.reaction = try blocks(reaction, invocation) ?? bounds.reaction
    bounds.delay = try blocks(delay, invocation) ?? bounds.delay
    bounds.slack = try invocation.count(of: slack, in: 0...1_000) ?? bounds.slack
    bounds.allowance = try AllowanceOptions.allowance(invocation, bounds.allowance)
    bounds.undo(try invocation.count(of: depth, in: 0...10) ?? 0)
    bounds.undone = try undone(invocation) ?? bounds.undone
    bounds.adversary = ModelOptions<Timelock>.adversary(invocation)
    bounds.start = invocation.chosen(start) ?? .open
    bounds.signingOrder = invocation.chosen(order) ?? .payeeFirst
    bounds.fundingKind = invocation.chosen(funding) ?? .p2wsh
    bounds.waived = .both(try ModelOptions<Timelock>.waived(invocation))
    return bounds
  }

  /// How many undone blocks the parties expect, where the command line says so.
  static func undone(_ invocation: Invocation) throws(CommandError) -> UInt32? {
    try invocation.count(of: undone, in: 0...10).map(UInt32.init)
  }

  private static func blocks(
    _ option: Option, _ invocation: Invocation
  ) throws(CommandError) -> UInt32? {
    try invocation.count(of: option, in: 0...1_000).map(UInt32.init)
  }
}
