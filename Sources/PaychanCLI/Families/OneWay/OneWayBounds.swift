internal import Channels
internal import Checker
internal import OneWay
internal import Simulation

/// The options by which a one-way channel that is to be explored gets its bounds.
enum OneWayBounds {
  private static let variant = Option(
    name: "variant", help: "How the payer gets its money back if the payee never closes.",
    kind: .choice(
      placeholder: "variant", among: OneWay.Variant.Kind.allCases.map(\.rawValue),
      normally: OneWay.Variant.Kind.expiry.rawValue))
  private static let payments = Option.count("payments", "The most payments that are made (2).")
  private static let reaction = Option.count(
    "reaction", "Looks at the chain that an honest side may miss (0).")
  private static let delay = Option.count("delay", "Blocks that miners may take (1).")
  private static let slack = Option.count(
    "slack", "Blocks from the opening to the last tip to accept, at least (1).")
  private static let late = Option.count(
    "late", "Blocks that the payee may miss beyond what was agreed (0).")
  private static let topUp = Option.count(
    "top-up", "Units that the payer may add once; without it no top-up is ordered.")
  private static let depth = Option.count(
    "reorganisation", "Blocks that one longer branch may undo (0).")
  private static let undone = Option.count(
    "undone", "Blocks that the parties expect a branch to undo (as --reorganisation).")

  private static let start = Option(
    name: "from", help: "Where the futures begin.",
    kind: .choice(
      placeholder: "point", among: OneWay.Bounds.Start.allCases.map(\.rawValue),
      normally: OneWay.Bounds.Start.open.rawValue))

  static let all: [Option] =
    [
      variant, payments, reaction, delay, slack, late, topUp, start,
      ModelOptions<OneWay>.adversary, ModelOptions<OneWay>.without,
    ] + AllowanceOptions.all + [depth, undone]

  /// Those that say nothing where worlds of many bounds are explored.
  static let beside: [Option] = all.filter { $0.name != undone.name }

  /// The bounds that a command line asks for.
  static func bounds(_ invocation: Invocation) throws(CommandError) -> OneWay.Bounds {
    let payments = try invocation.count(of: payments, in: 0...1_000) ?? 2
    var bounds = OneWay.Bounds(invocation.chosen(variant) ?? .expiry, payments: payments)
    bounds.reaction = try blocks(reaction, invocation) ?? bounds.reaction
    bounds.delay = try blocks(delay, invocation) ?? bounds.delay
    bounds.slack = try invocation.count(of: slack, in: 0...1_000) ?? bounds.slack
    bounds.late = try blocks(late, invocation) ?? bounds.late
    bounds.topUp = try invocation.count(of: topUp, in: 1...1_000)
    bounds.allowance = try AllowanceOptions.allowance(invocation, bounds.allowance)
    bounds.undo(try invocation.count(of: depth, in: 0...10) ?? 0)
    bounds.undone = try undone(invocation) ?? bounds.undone
    bounds.adversary = ModelOptions<OneWay>.adversary(invocation)
    bounds.start = invocation.chosen(start) ?? .open
    bounds.waived = .both(try ModelOptions<OneWay>.waived(invocation))
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
