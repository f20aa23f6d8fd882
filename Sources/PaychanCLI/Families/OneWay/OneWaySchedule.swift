internal import Bitcoin
internal import Channels
internal import Checker
internal import OneWay
internal import Simulation
internal import Telling

/// `paychan schedule` for one-way channels: until when the payee may accept, and when it must close.
enum OneWaySchedule {
  private static let variant = Option(
    name: "variant", help: "How the payer gets its money back if the payee never closes.",
    kind: .choice(
      placeholder: "variant", among: kinds.map(\.rawValue),
      normally: OneWay.Variant.Kind.expiry.rawValue))
  private static let expiry = Option(
    name: "expiry",
    help: "The height that the payer's way out is locked to (30 days, 4320 blocks, from now).",
    kind: .value(placeholder: "height"))
  private static let lifetime = Option(
    name: "lifetime",
    help: "How many blocks after the funding, or the kick-off, the payer's way out opens (1008).",
    kind: .value(placeholder: "blocks"))
  private static let confirmations = Option(
    name: "confirmations", help: "How many confirmations the funding needs (3).",
    kind: .value(placeholder: "count"))

  /// The variants that have a deadline.
  private static let kinds: [OneWay.Variant.Kind] = [.refund, .expiry, .lifetime, .kickOff]
  private static let own = [variant, expiry, lifetime, confirmations]
  private static let timing = [ScheduleOptions.reaction, ScheduleOptions.delay]

  static let terms = own + timing + [ScheduleOptions.undone]
  static let extent = [ScheduleOptions.height]

  static let about = ScheduleAbout(
    paragraph: """
      In a one-way channel the payee alone closes, and must be ahead of the payer's way out. Its \
      schedule shows the last height at which a payment may be accepted, the last at which the \
      close must be on its way, and the first block that may hold the refund.
      """,
    examples: [
      "paychan schedule --family one-way --expiry 1008 --reaction 3 --delay 3",
      "paychan schedule --family one-way --variant kick-off --lifetime 144",
    ])

  /// The schedule of a story's channel, or without one of terms from the command line.
  static func drawn(
    of story: StoryRun<OneWay>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    let plan: Plan =
      if let story {
        try storyPlan(try story.moment(at: nil, invocation), invocation)
      } else {
        try termsPlan(invocation)
      }
    let window = OneWay.Window(plan.terms, confirmedIn: plan.confirmed, tip: plan.tip)
    guard let window else { throw invocation.path.usageError(.noSchedule(noWayOut)) }
    return DrawnSchedule(isSafe: window.isSafe, json: window.json) {
      OneWay.WindowText(window: window, assumed: plan.assumed).lines($0)
    }
  }
}

extension OneWaySchedule {
  private static let noWayOut =
    "a channel without a way out has no deadline; take another variant"

  /// What is to be drawn.
  private struct Plan {
    let terms: OneWay.Terms
    /// The block that holds what the refund spends, if it is there.
    var confirmed: BlockHeight?
    let tip: BlockHeight
    /// What was taken for the terms that were not given, in words.
    var assumed = ""
  }

  /// A story's terms, and the height at which its channel was funded unless another is given.
  private static func storyPlan(
    _ moment: ScenarioMoment<OneWay>, _ invocation: Invocation
  ) throws(CommandError) -> Plan {
    let funded = moment.block(of: .funding)
    let confirmed =
      switch moment.scenario.terms.variant {
      case .refund, .expiry, .trusting: nil as BlockHeight?
      case .lifetime: funded
      case .kickOff: moment.block(of: .kickOff)
      }
    return Plan(
      terms: moment.scenario.terms, confirmed: confirmed,
      tip: try ScheduleOptions.tip(invocation) ?? funded ?? moment.start)
  }

  /// Terms from the command line, with the usual values for those that are not given.
  private static func termsPlan(_ invocation: Invocation) throws(CommandError) -> Plan {
    guard (own + timing + extent).contains(where: invocation.has) else {
      throw invocation.path.usageError(.missingArgument(ScheduleCommand.scenario.name))
    }
    let tip = try ScheduleOptions.tip(invocation) ?? .genesis
    let timing = OneWay.Timing(
      reaction: try ScheduleOptions.blocks(ScheduleOptions.reaction, invocation) ?? 3,
      delay: try ScheduleOptions.blocks(ScheduleOptions.delay, from: 1, invocation) ?? 3,
      undone: try ScheduleOptions.blocks(ScheduleOptions.undone, invocation) ?? 0)
    let unit = Amount(uncheckedSatoshis: 100_000)
    let terms = OneWay.Terms(
      variant: try variant(from: tip, invocation), capacity: unit, unit: unit,
      confirmations: try invocation.count(of: confirmations, in: 1...144) ?? 3, timing: timing)
    return Plan(terms: terms, tip: tip, assumed: assumed(terms, invocation))
  }

  /// The variant with its number; the number of another is refused.
  private static func variant(
    from tip: BlockHeight, _ invocation: Invocation
  ) throws(CommandError) -> OneWay.Variant {
    let kind = invocation.chosen(variant) ?? OneWay.Variant.Kind.expiry
    let surplus = kind.isLockedToHeight ? lifetime : expiry
    guard !invocation.has(surplus) else {
      throw invocation.path.usageError(
        .exclusive(
          "option '\(variant.spelling) \(kind.rawValue)'", "option '\(surplus.spelling)'"))
    }
    let heights = ScheduleOptions.heights
    let height = BlockHeight(
      uncheckedValue: UInt32(
        try invocation.count(of: expiry, in: heights)
          ?? min(Int(tip.value) + ScheduleOptions.month, heights.upperBound)))
    let blocks = UInt32(try invocation.count(of: lifetime, in: 1...Int(UInt16.max)) ?? week)
    return switch kind {
    case .refund: .refund(height)
    case .expiry: .expiry(height)
    case .lifetime: .lifetime(blocks)
    case .kickOff: .kickOff(blocks)
    case .trusting: .trusting
    }
  }

  /// Seven days of blocks.
  private static let week = 7 * 144

  /// What stands for the terms that were not given.
  private static func assumed(_ terms: OneWay.Terms, _ invocation: Invocation) -> String {
    let lock: [(Option, String)] = [
      (variant, terms.variant.kind.rawValue),
      (expiry, terms.variant.expiry.map { grouped($0.value) } ?? ""),
      (lifetime, terms.variant.lifetime.map { grouped($0) } ?? ""),
    ]
    let pace: [(Option, String)] = [
      (confirmations, "\(terms.confirmations)"),
      (ScheduleOptions.reaction, grouped(terms.timing.reaction)),
      (ScheduleOptions.delay, grouped(terms.timing.delay)),
    ]
    return (lock + pace).filter { !$0.1.isEmpty && !invocation.has($0.0) }
      .map { "\($0.0.name) \($0.1)" }.joined(separator: ", ")
  }
}

extension OneWay.Variant.Kind {
  /// Whether the way out is locked to a height, and not to a number of blocks.
  fileprivate var isLockedToHeight: Bool {
    switch self {
    case .refund, .expiry: true
    case .lifetime, .kickOff, .trusting: false
    }
  }
}
