internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payee {
  /// Closes with the latest payment, if there is one.
  func close(_ open: Open) throws(OneWay.Refusal) -> Transition {
    try rulebook.require(open.latest.number > 0, else: .payment(.nothingPaid))
    return leave(open)
  }

  /// Accepts nothing more, and offers the close.
  func leave(_ open: Open) -> Transition { move(to: .leaving(open), closes(of: open)) }

  /// Closes at the last tip at which the payee can be sure to be ahead of the refund, and as soon
  /// as the payer has published its kick-off.
  func whileOpenLook(_ open: Open) -> Transition { mustClose(open) ? leave(open) : stay() }

  /// Whether there is something to close with and no more time to wait.
  func mustClose(_ open: Open) -> Bool {
    guard rulebook.holds(.closeInTime), open.latest.number > 0 else { return false }
    switch source(of: open.channel) {
    case .kickOff: return true
    case .funding: break
    }
    guard let tip = outlook.tip, let deadline = deadline(of: open.channel) else { return false }
    return Int(tip.value) >= deadline.lastTipToAccept
  }

  /// The close, unless the chain shows that it is not wanted: as long as nothing was seen of the
  /// chain it is offered.
  func closes(of open: Open) -> [Action] {
    let source = source(of: open.channel)
    guard case .paid(let signed) = open.standing,
      let transaction = open.channel.close(signed, from: source, with: secret)
    else { return [] }
    guard outlook.facts == nil || isWanted(transaction, from: source, in: open.channel) else {
      return []
    }
    return [.offer(transaction, OneWay.TransactionName(signed.payment, from: source))]
  }

  private func isWanted(
    _ close: Transaction, from source: OneWay.Source, in channel: OneWay.FundedChannel
  ) -> Bool {
    switch source {
    case .funding: outlook.calls(for: close, spending: 0, at: channel.outPoint)
    case .kickOff:
      outlook.calls(
        for: close, spending: OneWay.FundedChannel.kickOffIndex,
        at: channel.kickOffOutPoint ?? channel.outPoint)
    }
  }

  /// From which output the payee takes its money: the kick-off's once that spends the funding.
  private func source(of channel: OneWay.FundedChannel) -> OneWay.Source {
    guard let kickOff = channel.kickOffOutPoint, outlook.isFundingSpent(by: kickOff.txid) else {
      return .funding
    }
    return .kickOff
  }
}
