package import Channels
internal import Checker
internal import Simulation
package import Walkthroughs

extension Scene {
  /// The half-signed transactions that were sent in the step.
  package var proposals: [Proposal] {
    events.compactMap { event in
      guard case .sent(_, let message) = event else { return nil }
      return message.proposal
    }
  }

  /// Whether a closing transaction stands on the chain.
  var isClosed: Bool {
    outcome.confirmed.contains { label in
      switch label {
      case .channel(.refund), .channel(.commitment), .channel(.settlement), .changed: true
      case .channel(.funding), .doubleSpend, .malleated: false
      }
    }
  }

  /// The transactions that would spend the funding output: the settlement first, then changed
  /// ones, then the ladder.
  var spenders: [Portrait] {
    let rungs = rungs(atMost: 5).map(\.label)
    let others = moment.made.map(\.label).filter { label in
      switch label {
      case .channel(.settlement), .changed: true
      case .channel(.funding), .channel(.refund), .channel(.commitment), .doubleSpend, .malleated:
        false
      }
    }
    var focus: [TransactionLabel] = []
    if let label = beat.focus.flatMap(label), case .channel(.commitment) = label,
      !rungs.contains(label)
    {
      focus = [label]
    }
    var seen: Set<TransactionLabel> = []
    return (others + rungs + focus).filter { seen.insert($0).inserted }.compactMap { portrait($0) }
  }
}
