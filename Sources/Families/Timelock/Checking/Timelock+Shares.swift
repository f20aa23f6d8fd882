package import Bitcoin
public import Channels
public import Checker
internal import MockLedger
public import Simulation

// What is promised about shares.
extension Timelock {
  public static func keepsShare(
    _ role: PaymentRole, in situation: Situation<Timelock>, _ judge: Judge<Timelock>
  ) -> Bool {
    switch role {
    case .payer:
      !judge.isSettled(in: situation)
        || shortfall(of: .payer, in: situation.world) == .zero
    case .payee: payeeKeepsShare(in: situation, judge)
    }
  }

  /// What was handed over on credit may be lost, and is at most one unit.
  private static func payeeKeepsShare(
    in situation: Situation<Timelock>, _ judge: Judge<Timelock>
  ) -> Bool {
    let world = situation.world
    let payee = world.payee
    let credit = max(0, world.goods.satoshis - payee.agreed.toPayee.satoshis)
    guard credit <= judge.terms.unit.satoshis else { return false }
    return !judge.isSettled(in: situation)
      || shortfall(of: .payee, in: world).satoshis <= credit + payee.dust
  }

  /// Whether anything of a side's lies under both keys, or is owed by what does.
  public static func mayBeHeld(
    _ role: PaymentRole, in situation: Situation<Timelock>
  ) -> Bool {
    let world = situation.world
    guard let channel = world.fundedChannel, !world.isSpent(channel.outPoint) else {
      return false
    }
    switch role {
    case .payer: return !world.offerViews.isEmpty
    case .payee: return (world.payee.open?.standing.division.state ?? 0) > 0
    }
  }

  public static func gotOut(
    _ role: PaymentRole, at end: Epilogue<Timelock>, of world: World<Timelock>
  ) -> Bool {
    let shortfall = shortfall(of: role, in: end.world)
    switch role {
    case .payer: return shortfall == .zero && locked(in: end.world) == .zero
    case .payee:
      let bearable = world.setting.terms.unit.satoshis + world.payee.dust
      return end.isOver && shortfall.satoshis <= bearable
    }
  }
}

extension Timelock.Payee {
  /// What the payee has by what both have signed: the settlement once there is one, for an update
  /// that was under way may be settled before the payee has its commitment.
  fileprivate var agreed: Timelock.Division {
    if case .leaving(_, .together(let closing)) = state { return closing.division }
    return open?.standing.division ?? .refund
  }

  /// What is the payee's own by what both have signed, and is given to it nowhere: an output below
  /// the dust threshold is left out, and it was promised to neither side.
  var dust: Int64 {
    guard let channel = channel?.channel else { return 0 }
    let given = channel.outputs(of: agreed).total(to: channel.payee.payout)
    return agreed.toPayee.satoshis - given
  }
}

// What only this family promises.
extension Timelock {
  public static func keeps(
    _ promise: Promise, to role: PaymentRole, in situation: Situation<Timelock>,
    _ judge: Judge<Timelock>
  ) -> Bool {
    switch promise {
    case .noStaleState: sawNothingStale(role, in: situation, judge)
    case .twoTransactions: leavesTwoTransactions(situation.world)
    case .valueConserved, .payerKeepsItsShare, .payeeKeepsItsShare, .noHostage,
      .refusalChangesNothing, .oneTransactionPerState:
      preconditionFailure("the engine judges what every family promises")
    }
  }

  /// An older state on the chain gives no honest side less than a later one that it holds.
  ///
  /// A state that its own cheat loses by has won nothing: a side that signs late, and then has an
  /// older state mined that gives it less, has made the other side a present.
  private static func sawNothingStale(
    _ role: PaymentRole, in situation: Situation<Timelock>, _ judge: Judge<Timelock>
  ) -> Bool {
    let world = situation.world
    guard judge.isSettled(in: situation), let channel = world.fundedChannel,
      case .spent(_, let spender) = world.ledger.output(channel.outPoint),
      let found = world.offerViews.first(where: { $0.txid == spender.txid }),
      let state = found.label.state
    else { return true }
    let latest = world[role].latest ?? .refund
    let payout = channel.channel[role].payout
    return state >= latest.state
      || found.transaction.outputs.total(to: payout)
        >= channel.channel.outputs(of: latest).total(to: payout)
  }

  /// A transaction that spends the funding output is the second and the last.
  private static func leavesTwoTransactions(_ world: World<Timelock>) -> Bool {
    leavesNoOther(
      spent: world.fundedChannel.map { world.isSpent($0.outPoint) } ?? false,
      confirmed: world.offerViews.count { $0.height != nil })
  }

  /// Whether so many transactions on the chain are what a channel leaves.
  static func leavesNoOther(spent: Bool, confirmed: Int) -> Bool { !spent || confirmed == 2 }

  public static func isSettled(in situation: Situation<Timelock>, undoable: Int) -> Bool {
    let world = situation.world
    guard let channel = world.fundedChannel else { return true }
    let coins = world.fundingTransaction?.inputs.map(\.previousOutput) ?? []
    let depths = world.offerViews.filter { offer in
      offer.height != nil
        && offer.transaction.inputs.contains {
          $0.previousOutput == channel.outPoint || coins.contains($0.previousOutput)
        }
    }.map { world.ledger.confirmations(of: $0.txid) }
    return depths.allSatisfy { $0 > undoable }
  }
}

extension [TransactionOutput] {
  /// How many satoshis go to a script.
  package func total(to script: Script) -> Int64 {
    filter { $0.scriptPubKey == script }.reduce(0) { $0 + $1.value.satoshis }
  }
}

extension TransactionLabel<Timelock.TransactionName> {
  /// The rung of the ladder that a closing transaction stands on, changed or not.
  ///
  /// A settlement has the number of the state that it settles, and no rung of the ladder.
  package var state: UInt32? {
    switch self {
    case .channel(let name), .changed(let name): name.state
    case .doubleSpend, .malleated: nil
    }
  }
}
