internal import Bitcoin
public import Channels
public import Checker
internal import MockLedger
public import Simulation

// What is promised about shares.
extension OneWay {
  public static func keepsShare(
    _ role: PaymentRole, in situation: Situation<OneWay>, _ judge: Judge<OneWay>
  ) -> Bool {
    switch role {
    case .payer:
      !judge.isSettled(in: situation) || shortfall(of: .payer, in: situation.world) == .zero
    case .payee: payeeKeepsShare(in: situation, judge)
    }
  }

  /// What was handed over on credit may be lost, and is at most one unit.
  private static func payeeKeepsShare(
    in situation: Situation<OneWay>, _ judge: Judge<OneWay>
  ) -> Bool {
    let world = situation.world
    let agreed = world.payee.open?.latest.toPayee ?? .zero
    let credit = max(0, goods(in: world).satoshis - agreed.satoshis)
    guard credit <= judge.terms.unit.satoshis else { return false }
    return !judge.isSettled(in: situation)
      || shortfall(of: .payee, in: world).satoshis <= credit + world.payee.dust
  }

  /// Whether anything of a side's lies in the channel, or is owed by what does.
  public static func mayBeHeld(
    _ role: PaymentRole, in situation: Situation<OneWay>
  ) -> Bool {
    let world = situation.world
    guard world.contract != nil else { return false }
    switch role {
    case .payer: return !world.isEverythingSpent && !world.offerViews.isEmpty
    case .payee: return !world.isMainSpent && (world.payee.open?.latest.number ?? 0) > 0
    }
  }

  public static func gotOut(
    _ role: PaymentRole, at end: Epilogue<OneWay>, of world: World<OneWay>
  ) -> Bool {
    let shortfall = shortfall(of: role, in: end.world)
    switch role {
    case .payer: return shortfall == .zero && locked(in: end.world) == .zero
    case .payee:
      let bearable = world.setting.terms.unit.satoshis + world.payee.dust
      return end.world.isMainSpent && shortfall.satoshis <= bearable
    }
  }
}

extension OneWay.Payee {
  /// What is the payee's own by the latest payment, and is given to it nowhere: an output below the
  /// dust threshold is left out.
  var dust: Int64 {
    guard let open, open.latest.number > 0 else { return 0 }
    let capacity = open.channel.capacity(with: open.latest.backing)
    let given = open.channel.channel.outputs(of: open.latest, capacity: capacity)
      .filter { $0.scriptPubKey == member.payout }.reduce(0) { $0 + $1.value.satoshis }
    return open.latest.toPayee.satoshis - given
  }
}

// What only this family promises.
extension OneWay {
  public static func keeps(
    _ promise: Promise, to role: PaymentRole, in situation: Situation<OneWay>,
    _ judge: Judge<OneWay>
  ) -> Bool {
    switch promise {
    case .olderGainsNothing: gainsNothing(role, in: situation, judge)
    case .fewTransactions: leavesFewTransactions(situation.world)
    case .valueConserved, .payerKeepsItsShare, .payeeKeepsItsShare, .noHostage,
      .refusalChangesNothing, .oneTransactionPerPayment:
      preconditionFailure("the engine judges what every family promises")
    }
  }

  /// A close on the chain gives the payee no more than an honest payer has signed last, and an
  /// honest payee no less than it has accepted last.
  private static func gainsNothing(
    _ role: PaymentRole, in situation: Situation<OneWay>, _ judge: Judge<OneWay>
  ) -> Bool {
    let world = situation.world
    guard judge.isSettled(in: situation), let channel = world.contract,
      let close = world.offerViews.first(where: { $0.height != nil && $0.label.payment != nil })
    else { return true }
    let paid = close.transaction.amount(paying: channel.channel.payee.payout)
    switch role {
    case .payer: return paid <= world.participant(.payer).given
    case .payee:
      let agreed = world.payee.open?.latest.toPayee ?? .zero
      return paid.satoshis + world.payee.dust >= agreed.satoshis
    }
  }

  /// What takes the money out is the last transaction; a kick-off and a top-up add their own.
  private static func leavesFewTransactions(_ world: World<OneWay>) -> Bool {
    guard let channel = world.contract, world.isMainSpent else { return true }
    let confirmed = world.offerViews.filter { $0.height != nil }
    // A kick-off with another signature of the payer's has the same txid: it is the kick-off.
    let others = confirmed.count {
      $0.label.isTopUp || $0.txid == channel.kickOffOutPoint?.txid
    }
    return confirmed.count - others == 2
  }

  public static func isSettled(in situation: Situation<OneWay>, undoable: Int) -> Bool {
    let world = situation.world
    guard let channel = world.contract else { return true }
    let coins = world.held(.funding, by: .payer)?.inputs.map(\.previousOutput) ?? []
    let points = channel.watch.outputs.map(\.outPoint) + coins
    return world.offerViews.allSatisfy { offer in
      guard offer.height != nil,
        offer.transaction.inputs.contains(where: { points.contains($0.previousOutput) })
      else { return true }
      return world.ledger.confirmations(of: offer.txid) > undoable
    }
  }
}

extension TransactionLabel<OneWay.TransactionName> {
  /// Whether it adds money to a funding that is there, or takes back what was added.
  fileprivate var isTopUp: Bool {
    switch self {
    case .channel(let name), .changed(let name): name == .topUp || name == .topUpRefund
    case .doubleSpend, .malleated: false
    }
  }
}
