internal import Channels
internal import Simulation

extension Future {
  /// Remembers what was worth seeing.
  mutating func noteSights(_ events: [Event<Family>]) {
    guard let world, let setup else { return }
    for event in events {
      switch event {
      case .ledger(.mined(_, _, let labels)):
        noteOnChain(labels)
        if labels.isEmpty, !world.waitingTransactions.isEmpty { coverage.insert(.slowMiners) }
      case .restarted: coverage.insert(.crash)
      case .ledger(.reorganised): coverage.insert(.branch)
      case .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
        .gained, .ledger, .crashed, .silent, .awake:
        break
      }
      for place in Family.seen(in: event, of: world, under: setup.terms) {
        coverage.insert(Coverage(place: place))
      }
    }
  }

  /// Remembers what stands on the chain at the end.
  mutating func noteEnd(of world: World<Family>) {
    noteOnChain(Family.confirmed(in: world))
  }

  private mutating func noteOnChain(_ labels: [TransactionLabel<Family.Name>]) {
    for place in labels.compactMap(Family.seen(onChain:)) {
      coverage.insert(Coverage(place: place))
    }
  }
}
