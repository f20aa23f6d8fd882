internal import Channels
internal import Simulation

extension Future {
  /// Remembers what was worth seeing.
  mutating func noteSights(_ events: [Event<Family>]) {
    guard let world, let setup else { return }
    for event in events {
      switch event {
      case .ledger(let event): noteBlock(event, in: world)
      case .restarted: coverage.insert(.crash)
      case .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
        .gained, .crashed, .silent, .awake:
        break
      }
      for place in Family.seen(in: event, of: world, under: setup.terms) {
        coverage.insert(Coverage(place: place))
      }
    }
  }

  private mutating func noteBlock(_ event: Family.Layer.Event, in world: World<Family>) {
    switch Family.Layer.blockNews(of: event) {
    case .made(let labels):
      noteOnChain(labels)
      if labels.isEmpty, !world.layer.waiting.isEmpty { coverage.insert(.slowMiners) }
    case .undone: coverage.insert(.branch)
    case nil: break
    }
  }

  /// Remembers what stands on the chain at the end.
  mutating func noteEnd(of world: World<Family>) {
    noteOnChain(Family.confirmed(in: world))
  }

  private mutating func noteOnChain(_ labels: [Family.Layer.Label]) {
    for place in labels.compactMap(Family.seen(onChain:)) {
      coverage.insert(Coverage(place: place))
    }
  }
}
