internal import Channels
internal import Simulation

extension Trace {
  /// Whether a channel was to be opened, and its funding never reached the network.
  var isWithoutChannel: Bool {
    let isWanted = steps.contains { $0.move == .open }
    return isWanted && !steps.contains { $0.events.contains(where: \.bringsFunding) }
  }

  /// Why no channel was opened, and what each side has.
  var noChannelRows: [(String, Line)] {
    [
      ("why", Line(noChannelReason)),
      ("payer", "\(grouped(outcome.change.payer)) sat on the chain"),
      ("payee", "\(grouped(outcome.change.payee)) sat on the chain"),
    ]
  }

  private var noChannelReason: String {
    let refusals = steps.lazy.flatMap(\.events).compactMap { event -> String? in
      guard case .refused(let role, let refusal) = event else { return nil }
      return "the \(role.rawValue) refused, by the rule '\(refusal.rule.rawValue)'"
    }
    return refusals.first ?? "the funding never reached the network"
  }
}

extension Event {
  /// Whether it brings the funding to the network or to the chain.
  fileprivate var bringsFunding: Bool {
    switch self {
    case .broadcast(_, .channel(.funding), _, .accepted),
      .broadcast(_, .channel(.funding), _, .handedToMiner):
      true
    case .mined(_, _, let labels):
      labels.contains(.channel(.funding)) || labels.contains(.malleated)
    case .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
      .broadcast, .gained, .evicted, .blockRefused, .reorganised, .crashed, .restarted, .silent,
      .awake:
      false
    }
  }
}
