package import Bitcoin
package import Channels
internal import MockLedger

extension World {
  /// How the story has ended, should it end now.
  public var outcome: Trace.Outcome {
    Trace.Outcome(
      confirmed: chain.content.confirmedOffers.map(\.label),
      change: PerRole(
        payer: onChain(.payer).satoshis - setting.start.satoshis,
        payee: onChain(.payee).satoshis),
      goods: goods,
      shortfall: PerRole(payer: shortfall(of: .payer), payee: shortfall(of: .payee)),
      locked: Amount(uncheckedSatoshis: locked))
  }

  /// What a side that held to its rules is short of.
  package func shortfall(of role: PaymentRole) -> Amount {
    switch role {
    case .payer: payerShortfall
    case .payee: payeeShortfall
    }
  }

  /// What lies in outputs that only both sides together can spend.
  private var locked: Int64 {
    guard let channel = channel?.content else { return 0 }
    return storyOutputs(paying: [channel.channel.fundingOutput.scriptPubKey])
  }

  /// Nothing is lost to the payee as long as its money may still come.
  private var payeeShortfall: Amount {
    guard isFundingDecided else { return .zero }
    let agreed = payee.open?.standing.division.toPayee ?? .zero
    return shortfall(of: max(agreed, goods).satoshis, beside: onChain(.payee))
  }

  /// What the payer should have on the chain: what it began with, less the funding and its fee, and
  /// what the latest state that it signed leaves it.
  ///
  /// Nothing is lost as long as it can still get there alone.
  private var payerShortfall: Amount {
    guard let channel = channel?.content, let funding = holdings.payer.last(.funding)?.transaction,
      locked > 0 ? !hasWayOut : isFundingSpent(of: channel)
    else { return .zero }
    let division = Timelock.Division(state: 0, toPayee: promised)
    let share = channel.channel.outputs(of: division)
      .filter { $0.scriptPubKey == channel.channel.payer.payout }
      .reduce(0) { $0 + $1.value.satoshis }
    let change = funding.outputs.dropFirst().reduce(0) { $0 + $1.value.satoshis }
    let untouched = setting.start.satoshis - setting.amountSpent(by: funding)
    return shortfall(of: untouched + change + share, beside: onChain(.payer))
  }

  private func shortfall(of due: Int64, beside found: Amount) -> Amount {
    Amount(uncheckedSatoshis: max(0, due - found.satoshis))
  }

  /// Whether the funding output is spent, or can never be made any more.
  private var isFundingDecided: Bool {
    guard let channel = channel?.content else { return false }
    return isFundingSpent(of: channel) || isFundingImpossible
  }

  private func isFundingSpent(of channel: Timelock.FundedChannel) -> Bool {
    if case .spent = ledger.output(channel.outPoint) { true } else { false }
  }

  /// Whether something else on the chain has spent the coins of the funding.
  private var isFundingImpossible: Bool {
    guard let funding = holdings.payer.last(.funding)?.transaction,
      ledger.place(of: funding.txid) == nil
    else { return false }
    return !funding.inputs.allSatisfy { chain.content.isUnspent($0.previousOutput) }
  }

  /// Whether the payer holds a transaction that spends what is locked, by the refund's height.
  private var hasWayOut: Bool {
    holdings.payer.contains { holding in
      guard holding.name != .funding else { return false }
      return isWayOut(holding.transaction)
    }
  }

  private func isWayOut(_ transaction: Transaction) -> Bool {
    guard transaction.inputs.count == 1,
      chain.content.isUnspent(transaction.inputs[0].previousOutput),
      let lock = transaction.lockHeight
    else { return false }
    return lock <= setting.terms.ladder.refundHeight
  }
}
