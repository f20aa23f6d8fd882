internal import Channels
internal import MockLedger
internal import Simulation

extension Future {
  /// Remembers what was worth seeing.
  mutating func noteSights(_ events: [Event]) {
    guard let world, let deal else { return }
    for event in events {
      switch event {
      case .stored:
        if world.latestState >= 10 { sights.insert(.tenStates) }
        if world.latestState >= 100 { sights.insert(.hundredStates) }
      case .mined(_, _, let labels):
        sights.formUnion(Sights(onChain: labels))
        if labels.isEmpty, !world.waitingTransactions.isEmpty { sights.insert(.slowMiners) }
      case .restarted: sights.insert(.crash)
      case .reorganised: sights.insert(.branch)
      case .broadcast(_, .channel(let name), _, _):
        guard let state = name.rung, state < world.latestState else { break }
        if deal.terms.ladder.lock(of: state).map({ $0 <= world.height }) ?? false {
          sights.insert(.staleOffer)
        }
      case .refused, .sent, .delivered, .lost, .tampered, .rescheduled, .released, .broadcast,
        .gained, .evicted, .blockRefused, .crashed, .silent, .awake:
        break
      }
    }
  }
}

extension World {
  /// Which kinds of closing transactions stand on the chain.
  func closings(_ terms: Timelock.Terms) -> Sights { Sights(onChain: outcome.confirmed) }
}

extension Sights {
  /// What can be seen of a block that holds these.
  fileprivate init(onChain labels: [TransactionLabel]) {
    self = []
    for case .channel(let name) in labels {
      switch name {
      case .funding: break
      case .refund: insert(.refund)
      case .commitment: insert(.commitment)
      case .settlement: insert(.settlement)
      }
    }
  }
}

extension Timelock.TransactionName {
  /// The state whose place on the ladder it has.
  fileprivate var rung: UInt32? {
    switch self {
    case .funding, .settlement: nil
    case .refund: 0
    case .commitment(let state): state
    }
  }
}
