internal import Channels
internal import Simulation

extension Move<OneWay> {
  /// With other numbers for the payments that it speaks of.
  func renumbering(_ number: (UInt32) -> UInt32) -> Move<OneWay> {
    switch self {
    case .broadcast(let role, let name, let tampering):
      .broadcast(by: role, name.renumbering(number), tampering)
    case .tamper(let role, let message, .message(.state(let state)), let signing):
      .tamper(to: role, message: message, .message(.state(number(state))), signing)
    case .mine(let count, let choice): .mine(count, choice.renumbering(number))
    case .reorganise(let depth, let choice): .reorganise(depth, choice.renumbering(number))
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .tamper, .withhold, .trick:
      self
    }
  }
}

extension MinerChoice<TransactionLabel<OneWay.TransactionName>> {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Self {
    switch self {
    case .mempool: .mempool
    case .without(let labels): .without(labels.map { $0.renumbering(number) })
    case .only(let labels): .only(labels.map { $0.renumbering(number) })
    }
  }
}

extension TransactionLabel<OneWay.TransactionName> {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Self {
    switch self {
    case .channel(let name): .channel(name.renumbering(number))
    case .changed(let name): .changed(name.renumbering(number))
    case .doubleSpend, .malleated: self
    }
  }
}

extension OneWay.TransactionName {
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> OneWay.TransactionName {
    switch self {
    case .close(let payment): .close(max(1, number(payment)))
    case .closeAfterKickOff(let payment): .closeAfterKickOff(max(1, number(payment)))
    case .funding, .topUp, .refund, .topUpRefund, .kickOff: self
    }
  }
}
