internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

extension Judge {
  /// The fifth promise: an older state on the chain gives no honest side less than a later one that
  /// it holds.
  ///
  /// A state that its own cheat loses by has won nothing: whoever signs late, and then has an older
  /// state mined that gives it less, has made the other side a present.
  func sawNothingStale(_ role: PaymentRole, in situation: Situation) -> Bool {
    let world = situation.world
    guard isSettled(in: situation), let channel = world.fundedChannel,
      case .spent(_, let spender) = world.ledger.output(channel.outPoint),
      let found = world.offerViews.first(where: { $0.txid == spender.txid }),
      let state = found.label.state
    else { return true }
    let latest = latest(role, in: world)
    let payout = channel.channel[role].payout
    return state >= latest.state
      || found.transaction.outputs.total(to: payout)
        >= channel.channel.outputs(of: latest).total(to: payout)
  }

  /// The latest state that a side could broadcast.
  private func latest(_ role: PaymentRole, in world: World) -> Timelock.Division {
    switch role {
    case .payer: world.payer.latest?.division ?? .refund
    case .payee: world.payee.open?.standing.division ?? .refund
    }
  }
}

extension [TransactionOutput] {
  /// How many satoshis go to a script.
  func total(to script: Script) -> Int64 {
    filter { $0.scriptPubKey == script }.reduce(0) { $0 + $1.value.satoshis }
  }
}

extension TransactionLabel {
  /// The rung of the ladder that a closing transaction stands on.
  ///
  /// A settlement has the number of the state that it settles, and no rung of the ladder.
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
