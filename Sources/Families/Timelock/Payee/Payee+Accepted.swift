internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  func whileAccepted(
    _ channel: Timelock.Channel, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(channel.id, of: message)
    switch message.body {
    case .fund(let outPoint, let amount, let proposal):
      try rulebook.requireState(0, latest: 0, of: message)
      return try signRefund(of: channel, at: outPoint, amount, proposal)
    case .open(let terms, let payer):
      try rulebook.refuse(.update(.replay(state: message.state, latest: 0)))
      return try accept(terms, from: payer, message)
    case .resume: return try sayAgain(to: message)
    case .accept, .refund, .request, .propose, .confirm, .settle, .settled:
      throw outOfPhase(message)
    }
  }

  /// Signs the refund: from here on the payer may let its money go.
  func signRefund(
    of channel: Timelock.Channel, at outPoint: OutPoint, _ amount: Amount,
    _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let announced = TransactionOutput(
      value: amount, scriptPubKey: channel.fundingOutput.scriptPubKey)
    try rulebook.requireOutput(announced, channel.fundingOutput)
    let funded = Timelock.FundedChannel(channel, outPoint: outPoint)
    let examined = try funded.examine(
      proposal, as: .refund, .locked, from: nil, under: rulebook)
    let open = Open(
      channel: funded, refund: sign(examined, in: funded), standing: .refund, released: .zero)
    return move(to: .open(open), [.send(refund(of: open), to: .payer)])
  }

  /// Gives the payee's signature of the refund.
  func refund(of open: Open) -> Timelock.Message {
    Timelock.Message(
      .refund(proposal(open.refund, of: .refund, in: open.channel)), about: 0, of: open.channel)
  }

  /// Nothing is at stake yet: there is nothing to close and nothing to leave.
  func whileAccepted(obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .resume: return resume()
    case .release, .close, .giveUp: throw outOfPhase(order.kind)
    }
  }
}
