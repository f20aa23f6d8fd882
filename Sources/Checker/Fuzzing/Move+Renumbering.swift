internal import Bitcoin
internal import Channels
internal import Simulation

extension Move {
  /// Whether it asks for a new state.
  var isPayment: Bool {
    if case .pay = self { true } else { false }
  }

  /// With other numbers for the states that it speaks of.
  func renumbering(_ number: (UInt32) -> UInt32) -> Move {
    switch self {
    case .broadcast(let role, let name, let tampering):
      .broadcast(by: role, name.renumbering(number), tampering)
    case .tamper(let role, let message, .state(let state), let signedAgain):
      .tamper(to: role, message: message, .state(number(state)), signedAgain: signedAgain)
    case .mine(let count, let choice): .mine(count, choice.renumbering(number))
    case .reorganise(let depth, let choice): .reorganise(depth, choice.renumbering(number))
    case .open, .pay, .release, .close, .giveUp, .resume, .deliver, .exchange, .tick, .drop,
      .duplicate, .delay, .reorder, .crash, .restart, .silence, .wake, .tamper, .askBackwards,
      .doubleSpend, .malleate, .withhold:
      self
    }
  }
}

extension MinerChoice {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> MinerChoice {
    switch self {
    case .mempool: .mempool
    case .without(let labels): .without(labels.map { $0.renumbering(number) })
    case .only(let labels): .only(labels.map { $0.renumbering(number) })
    }
  }
}

extension TransactionLabel {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> TransactionLabel {
    switch self {
    case .channel(let name): .channel(name.renumbering(number))
    case .changed(let name): .changed(name.renumbering(number))
    case .doubleSpend, .malleated: self
    }
  }
}

extension Timelock.TransactionName {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Timelock.TransactionName {
    switch self {
    case .commitment(let state):
      number(state) == 0 ? .refund : .commitment(number(state))
    case .funding, .refund, .settlement: self
    }
  }
}
