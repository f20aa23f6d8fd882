internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

extension Judge {
  /// The fifth promise: what stands on the chain is no older than what a side holds.
  ///
  /// A settlement has the number of the state that it settles, and no rung of the ladder.
  func sawNothingStale(_ role: Role, in situation: Situation) -> Bool {
    let world = situation.world
    guard isSettled(in: situation), let point = world.fundedChannel?.outPoint,
      case .spent(_, let spender) = world.ledger.output(point),
      let found = world.offerViews.first(where: { $0.txid == spender.txid })?.label.state
    else { return true }
    return found >= latest(role, in: world)
  }

  /// The latest state that a side could broadcast.
  private func latest(_ role: Role, in world: World) -> UInt32 {
    switch role {
    case .payer: world.payer.latest?.division.state ?? 0
    case .payee: world.payee.open?.standing.division.state ?? 0
    }
  }
}

extension TransactionLabel {
  /// The rung of the ladder that a closing transaction stands on.
  fileprivate var state: UInt32? {
    switch self {
    case .channel(.refund), .changed(.refund): 0
    case .channel(.commitment(let state)), .changed(.commitment(let state)): state
    case .channel(.funding), .channel(.settlement), .changed(.funding), .changed(.settlement),
      .doubleSpend, .malleated:
      nil
    }
  }
}
