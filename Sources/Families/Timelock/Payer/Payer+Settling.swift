internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileSettling(
    _ open: Open, _ given: Timelock.ChannelSignatureGiven, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .settle(let proposal), .settled(let proposal):
      let closing = try finish(
        message, proposal, latest: open.latest.division, given: given, in: open.channel)
      return move(to: .leaving(open, .together(closing)), [broadcast(closing, of: open.channel)])
    case .resume: return try sayAgain(to: message)
    case .propose, .confirm:
      try refuseWhileClosing()
      return try whileOpen(open, receive: message)
    case .accept, .refund:
      throw .update(.replay(state: message.state, latest: open.latest.division.state))
    case .open, .fund, .request: throw outOfPhase(message)
    }
  }

  func whileSettling(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .pay(let amount):
      try refuseWhileClosing()
      return try pay(amount, from: open)
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    case .open, .close: throw outOfPhase(order.kind)
    }
  }

  /// Signs the settlement of the latest state.
  func settlement(
    of open: Open
  ) throws(Timelock.Refusal) -> Timelock.ChannelSignatureGiven {
    try requireFunding(of: open.channel)
    return sign(open.latest.division, .settlement, in: open.channel)
  }

  /// Wishes to settle.
  func close(_ open: Open, _ given: Timelock.ChannelSignatureGiven) -> Transition {
    move(
      to: .settling(open, given),
      [.send(wish(of: open.latest.division, given, in: open.channel), to: .payee)])
  }

  /// Answers the payee's wish to settle.
  func settle(
    _ open: Open, _ message: Timelock.Message, _ proposal: Proposal,
    pending: Timelock.Division? = nil
  ) throws(Timelock.Refusal) -> Transition {
    let closing = try settle(
      message, proposal, latest: open.latest.division, pending: pending, in: open.channel)
    return move(
      to: .leaving(open, .together(closing)),
      [
        broadcast(closing, of: open.channel),
        .send(answer(with: closing, in: open.channel), to: .payee),
      ])
  }
}
