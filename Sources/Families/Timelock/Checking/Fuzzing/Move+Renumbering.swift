internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation

extension Move<Timelock> {
  /// Whether it asks for a new state.
  var isPayment: Bool {
    if case .order(_, .pay) = self { true } else { false }
  }

  /// With other numbers for the states that it speaks of.
  func renumbering(_ number: (UInt32) -> UInt32) -> Move<Timelock> {
    switch self {
    case .broadcast(let role, let name, let tampering):
      .broadcast(by: role, name.renumbering(number), tampering)
    case .tamper(let role, let message, .message(.state(let state)), let signing):
      .tamper(to: role, message: message, .state(number(state)), signing)
    case .mine(let count, let choice): .mine(count, choice.renumbering(number))
    case .reorganise(let depth, let choice): .reorganise(depth, choice.renumbering(number))
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .tamper, .withhold, .trick:
      self
    }
  }
}

extension MinerChoice<TransactionLabel<Timelock.TransactionName>> {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Self {
    switch self {
    case .mempool: .mempool
    case .without(let labels): .without(labels.map { $0.renumbering(number) })
    case .only(let labels): .only(labels.map { $0.renumbering(number) })
    }
  }
}

extension TransactionLabel<Timelock.TransactionName> {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Self {
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
      Timelock.TransactionName(state: number(state))
    case .funding, .refund, .settlement: self
    }
  }
}
