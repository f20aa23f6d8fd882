internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileProposing(
    _ terms: Timelock.Terms, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(
      Timelock.Channel.id(of: terms, offeredBy: member), of: message)
    switch message.body {
    case .accept(let payee):
      try rulebook.requireState(0, latest: 0, of: message)
      return try fund(terms, with: payee)
    case .resume: return try sayAgain(to: message)
    case .open, .fund, .refund, .request, .propose, .confirm, .settle, .settled:
      throw outOfPhase(message)
    }
  }

  /// Until the refund is signed no money moves, so there is nothing to pay, to close or to leave.
  func beforeOpen(obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .resume: return resume()
    case .open, .pay, .close, .giveUp: throw outOfPhase(order.kind)
    }
  }

  /// Builds and signs the funding, keeps it, and asks for the refund first.
  func fund(
    _ terms: Timelock.Terms, with payee: Member
  ) throws(Timelock.Refusal) -> Transition {
    let channel = try rulebook.channel(terms, payer: member, payee: payee)
    let transaction = try transaction(funding: channel)
    let outPoint = OutPoint(txid: transaction.txid, index: 0)
    let funding = Funding(
      channel: Timelock.FundedChannel(channel, outPoint: outPoint), transaction: transaction)
    guard rulebook.holds(.refundBeforeFunding) else {
      return move(
        to: .funding(funding),
        [.offer(transaction, .funding), .send(request(for: funding), to: .payee)])
    }
    return move(to: .funding(funding), [.send(request(for: funding), to: .payee)])
  }

  private func transaction(
    funding channel: Timelock.Channel
  ) throws(Timelock.Refusal) -> Transaction {
    do {
      return try wallet.funding(output(funding: channel), feeRate: channel.terms.feeRate)
    } catch {
      throw .funding(error)
    }
  }

  /// What the funding pays: what was agreed, or half of it from who leaves out that rule.
  private func output(funding channel: Timelock.Channel) -> TransactionOutput {
    var output = channel.fundingOutput
    guard !rulebook.holds(.fundingOutput) else { return output }
    output.value = Amount(uncheckedSatoshis: output.value.satoshis / 2)
    return output
  }

  /// Asks the payee to sign the refund.
  func request(for funding: Funding) -> Timelock.Message {
    let channel = funding.channel
    return Timelock.Message(
      channel: channel.channel.id, state: 0,
      body: .fund(
        channel.outPoint, channel.channel.fundingOutput.value, channel.proposal(.refund, by: .payer)
      ))
  }
}
