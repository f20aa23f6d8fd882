internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

// What honest sides are short of.
extension World<OneWay> {
  /// Nothing is lost to the payee as long as its money may still come.
  var payeeShortfall: Amount {
    guard isMoneyDecided else { return .zero }
    let agreed = payee.open?.latest.toPayee ?? .zero
    return shortfall(of: max(agreed, OneWay.goods(in: self)).satoshis, beside: onChain(.payee))
  }

  /// What the payer should have on the chain: what it began with, less what its fundings cost, and
  /// what the latest payment that it signed leaves it.
  ///
  /// Nothing is lost as long as it can still get there alone.
  var payerShortfall: Amount {
    guard let channel = contract else { return .zero }
    let fundings = confirmedFundings
    let places = unspentPlaces(of: channel)
    guard !fundings.isEmpty, places.isEmpty || !places.allSatisfy({ hasWayOut(of: $0) }) else {
      return .zero
    }
    let costs = fundings.reduce(0) { $0 + cost(of: $1, among: fundings) }
    let start = setting.wallets.start(of: .payer).satoshis
    return shortfall(of: start - costs + payerShare(of: channel), beside: onChain(.payer))
  }

  private func shortfall(of due: Int64, beside found: Amount) -> Amount {
    Amount(uncheckedSatoshis: max(0, due - found.satoshis))
  }

  /// Where the channel's money stands on the chain.
  func unspentPlaces(of channel: OneWay.FundedChannel) -> [OutPoint] {
    channel.watch.outputs.map(\.outPoint).filter(isUnspent)
  }

  /// Whether what the payee was paid from is spent for good, or can never be made any more.
  private var isMoneyDecided: Bool {
    guard let channel = contract else { return false }
    return isSpent(channel.outPoint)
      ? !(channel.kickOffOutPoint.map(isUnspent) ?? false) : isFundingImpossible
  }

  /// Whether something else on the chain has spent the coins of the funding.
  private var isFundingImpossible: Bool {
    guard let funding = held(.funding, by: .payer), ledger.place(of: funding.txid) == nil else {
      return false
    }
    return !funding.inputs.allSatisfy { isUnspent($0.previousOutput) }
  }

  private var confirmedFundings: [Transaction] {
    [OneWay.TransactionName.funding, .topUp].compactMap { held($0, by: .payer) }
      .filter { ledger.place(of: $0.txid) != nil }
  }

  /// What a funding took out of the payer's wallet: all that it spends but its change.
  private func cost(of funding: Transaction, among fundings: [Transaction]) -> Int64 {
    let wallets = setting.wallets
    let change = fundings.reduce(Int64(0)) { sum, other in
      let txid = other.txid
      return funding.inputs.filter { $0.previousOutput.txid == txid }
        .reduce(sum) { $0 + other.outputs[Int($1.previousOutput.index)].value.satoshis }
    }
    return wallets.amountSpent(by: funding, from: .payer) + change
      - funding.amount(paying: wallets.purseScripts.payer).satoshis
  }

  /// What the latest payment that the payer has signed leaves it, as far as it is given to it
  /// anywhere; a top-up that is not on the chain is nothing to divide.
  private func payerShare(of channel: OneWay.FundedChannel) -> Int64 {
    guard let topUp = channel.topUp, ledger.place(of: topUp.outPoint.txid) != nil else {
      return share(of: channel, from: .funding)
    }
    switch payer.open?.latest.backing {
    case .withTopUp: return share(of: channel, from: .withTopUp)
    case .funding, nil: return share(of: channel, from: .funding) + topUp.amount.satoshis
    }
  }

  private func share(of channel: OneWay.FundedChannel, from backing: OneWay.Backing) -> Int64 {
    let capacity = channel.capacity(with: backing)
    let payment = OneWay.Payment(
      number: 1, toPayee: min(capacity, participant(.payer).given), backing: backing)
    return channel.channel.outputs(of: payment, capacity: capacity)
      .filter { $0.scriptPubKey == channel.channel.payer.payout }
      .reduce(0) { $0 + $1.value.satoshis }
  }

  /// Whether the next block may hold a transaction with a lock, as far as that tells.
  func isOpen(_ lock: LockTime) -> Bool {
    switch lock.meaning {
    case .height(let locked): locked <= height.value
    case .time(let time): time < ledger.now
    }
  }

  /// Whether the payer holds a transaction that spends an output, by the agreed height.
  private func hasWayOut(of point: OutPoint) -> Bool {
    let expiry = setting.terms.variant.expiry
    return participant(.payer).holdings.contains { holding in
      switch holding.name {
      case .funding, .topUp, .close, .closeAfterKickOff: return false
      case .refund, .topUpRefund, .kickOff:
        guard holding.draft.inputs.first?.previousOutput == point else { return false }
        guard let lock = holding.draft.lockHeight else { return isOpen(holding.draft.lockTime) }
        return expiry.map { lock <= $0 } ?? true
      }
    }
  }
}
