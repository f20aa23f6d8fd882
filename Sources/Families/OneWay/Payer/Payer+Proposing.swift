internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payer {
  func whileProposing(
    _ terms: OneWay.Terms, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(OneWay.Channel.id(of: terms, offeredBy: member), of: message)
    switch message.body {
    case .accept(let payee):
      try rulebook.requireNumber(0, of: message)
      return try fund(terms, with: payee)
    case .resume: return try sayAgain(to: message)
    case .open, .announce, .fund, .wayOut, .pay, .topUp, .close: throw outOfPhase(message)
    }
  }

  /// Until the channel is open there is nothing to pay, to close or to leave.
  func beforeOpen(obey order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .resume: return resume()
    case .open, .pay, .release, .close, .giveUp, .topUp: throw outOfPhase(order)
    }
  }

  /// Builds and signs the funding. Where the payee must sign the way out first the payer keeps the
  /// funding back; where the script alone gives it, the money goes at once.
  func fund(
    _ terms: OneWay.Terms, with payee: Member
  ) throws(OneWay.Refusal) -> Transition {
    let channel = try rulebook.channel(terms, payer: member, payee: payee)
    let transaction = try transaction(funding: channel)
    let funded = OneWay.FundedChannel(
      channel, outPoint: OutPoint(txid: transaction.txid, index: 0))
    guard let wayOut = funded.wayOut else {
      let open = Open(
        channel: funded, fundings: [transaction], wayOut: .unsigned, latest: .nothing)
      return move(
        to: .open(open),
        [.offer(transaction, .funding), .send(announcement(of: funded), to: .payee)])
    }
    let request = Action.send(request(for: wayOut, of: funded), to: .payee)
    let funding = Funding(channel: funded, transaction: transaction)
    return rulebook.holds(.refundBeforeFunding)
      ? move(to: .funding(funding), [request])
      : move(to: .funding(funding), [.offer(transaction, .funding), request])
  }

  private func transaction(
    funding channel: OneWay.Channel
  ) throws(OneWay.Refusal) -> Transaction {
    do {
      return try wallet.funding(output(funding: channel), feeRate: channel.terms.feeRate)
    } catch {
      throw .funding(error)
    }
  }

  /// What the funding pays: what was agreed, or half of it from a payer that leaves out that rule.
  private func output(funding channel: OneWay.Channel) -> TransactionOutput {
    var output = channel.fundingOutput
    guard !rulebook.holds(.fundingOutput) else { return output }
    output.value = Amount(uncheckedSatoshis: output.value.satoshis / 2)
    return output
  }

  /// Says where the money is.
  func announcement(of channel: OneWay.FundedChannel) -> OneWay.Message {
    OneWay.Message(
      .announce(channel.outPoint, channel.channel.fundingOutput.value), about: 0, of: channel)
  }

  /// Asks the payee to sign the way out.
  func request(
    for wayOut: OneWay.Template, of channel: OneWay.FundedChannel
  ) -> OneWay.Message {
    OneWay.Message(
      .fund(
        channel.outPoint, channel.channel.fundingOutput.value, wayOut.proposal(by: member.key)),
      about: 0, of: channel)
  }
}
