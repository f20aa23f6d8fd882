internal import Channels
internal import Simulation

extension Trace where Family: ToldFamily {
  /// Whether a channel was to be opened, and its funding never reached the network.
  var isWithoutChannel: Bool {
    steps.contains { $0.move.opensChannel }
      && !steps.contains { $0.events.contains(where: \.bringsFunding) }
  }

  /// Why no channel was opened, and what each role has.
  var noChannelRows: [(String, Line)] {
    [(told("why"), Line(noChannelReason))]
      + Family.Role.allCases.map { role in
        (
          role.words,
          toldLine("\(number(outcome.change[role])) \(Family.moneySymbol) on the chain")
        )
      }
  }

  private var noChannelReason: String {
    let refusals = steps.lazy.flatMap(\.events).compactMap { event -> String? in
      guard case .refused(let role, let refusal) = event else { return nil }
      return told("the \(role.words) refused, by the rule '\(refusal.rule.rawValue)'")
    }
    return refusals.first ?? told("the funding never reached the network")
  }
}

extension Move where Family: ToldFamily {
  /// Whether an owner orders that a channel be opened.
  fileprivate var opensChannel: Bool {
    guard case .order(_, let order) = self else { return false }
    return Family.opensChannel(order)
  }
}

extension Event where Family: ToldFamily {
  /// Whether it brings the funding to the network or to the chain.
  fileprivate var bringsFunding: Bool {
    guard case .ledger(let event) = self else { return false }
    return Family.Layer.bringsFunding(event)
  }
}
