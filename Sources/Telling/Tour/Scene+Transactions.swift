internal import Bitcoin
package import Channels
internal import Checker
internal import Simulation
package import Walkthroughs

extension Scene where Family: IllustratedFamily {
  /// The half-signed transactions that were sent in the step.
  package var proposals: [Proposal] {
    events.compactMap { event in
      guard case .sent(_, let message) = event else { return nil }
      return message.proposal
    }
  }

  /// Whether the money has left the channel for good.
  package var isClosed: Bool {
    outcome.confirmed.contains { $0.closes(Family.self) || $0.isChanged }
  }

  /// Whether there is nothing more to broadcast: the money has left the channel, or can never come
  /// into it.
  package var isOver: Bool {
    guard !isClosed else { return true }
    guard let funding = made(.funding)?.transaction else { return false }
    if case .dead = whereabouts(of: funding) { return true }
    return false
  }

  /// The transactions that would take the money out of the channel: the settlement first, then
  /// changed ones, then the numbered states, the middle ones of many left out.
  var spenders: [Portrait<Family>] {
    let others = moment.made.map(\.label).filter { label in
      label.purpose(in: Family.self) == .settlement || label.isChanged
    }
    let states = shownStates.map { TransactionLabel.channel(Family.name(ofState: $0)) }
    let focus = [beat.focus.flatMap(label)].compactMap { $0 }.filter { label in
      guard case .state = label.purpose(in: Family.self) else { return false }
      return true
    }
    var seen: Set<TransactionLabel<Family.Name>> = []
    return (others + states + focus).filter { seen.insert($0).inserted }.compactMap(portrait)
  }

  /// The first two and the last three of many states.
  private var shownStates: [UInt32] {
    let all = Array(0...latestState)
    return all.count > 5 ? Array(all.prefix(2) + all.suffix(3)) : all
  }
}

extension TransactionLabel {
  /// Whether a cheat has changed it.
  fileprivate var isChanged: Bool {
    switch self {
    case .changed: true
    case .channel, .doubleSpend, .malleated: false
    }
  }
}
