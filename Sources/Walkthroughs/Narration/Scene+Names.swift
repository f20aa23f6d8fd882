public import Bitcoin
internal import Channels
public import Checker
public import Simulation

extension Scene {
  /// The latest state that was agreed on; 0 before the first update.
  public var latestState: UInt32 { moment.agreedState }

  /// The number of a state; `nil` where there is none.
  func number(of rank: Fact.Rank) -> UInt32? {
    let latest = latestState
    return switch rank {
    case .refund: 0
    case .first: latest >= 1 ? 1 : nil
    case .second: latest >= 2 ? 2 : nil
    case .third: latest >= 3 ? 3 : nil
    case .previous: latest >= 1 ? latest - 1 : nil
    case .latest: latest
    case .next: latest + 1
    }
  }

  /// What the story calls a transaction; `nil` where there is no such state.
  public func label(_ name: Fact.Name) -> TransactionLabel? {
    switch name {
    case .funding: .channel(.funding)
    case .refund: .channel(.refund)
    case .settlement: .channel(.settlement)
    case .doubleSpend: .doubleSpend
    case .malleated: .malleated
    case .changedRefund: .changed(.refund)
    case .changedSettlement: .changed(.settlement)
    case .commitment(let rank):
      number(of: rank).map { .channel($0 == 0 ? .refund : .commitment($0)) }
    case .changed(let rank): number(of: rank).map { .changed($0 == 0 ? .refund : .commitment($0)) }
    }
  }

  /// The transaction of a name, once somebody has made it.
  public func made(_ name: Fact.Name) -> StoryMoment.Made? {
    label(name).flatMap { moment.made($0) }
  }

  /// How a state divides the capacity, by the transaction that was made for it.
  func balances(of rank: Fact.Rank) -> Balances? {
    guard let state = number(of: rank), let channel = moment.channel,
      let made = moment.made(.channel(state == 0 ? .refund : .commitment(state)))
    else { return nil }
    return Balances(
      payer: made.transaction.value(to: channel.payer.payout),
      payee: made.transaction.value(to: channel.payee.payout))
  }

  /// How many transactions somebody could have broadcast, and nobody did.
  var unused: Int {
    moment.made.count { made in
      !made.holders.isEmpty && !moment.shown.contains(made.transaction.txid)
    }
  }
}

extension Transaction {
  /// What it pays to a script.
  func value(to script: Script) -> Amount {
    Amount(
      uncheckedSatoshis: outputs.filter { $0.scriptPubKey == script }
        .reduce(0) { $0 + $1.value.satoshis })
  }

  /// The height that it is locked to; `nil` where its lock does not count, or is a time.
  public var lock: BlockHeight? {
    guard inputs.contains(where: { $0.sequence != .final }),
      case .height(let height) = lockTime.meaning, height > 0
    else { return nil }
    return BlockHeight(uncheckedValue: height)
  }

  /// The first block that its lock allows.
  public var firstBlock: BlockHeight { lock?.next ?? .genesis }
}
