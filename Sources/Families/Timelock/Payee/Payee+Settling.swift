internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  func whileSettling(
    _ open: Open, _ given: Timelock.ChannelSignatureGiven, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .settle(let proposal), .settled(let proposal):
      let closing = try finish(
        message, proposal, latest: open.latest, given: given, in: open.channel)
      return move(to: .leaving(open, .together(closing)), [broadcast(closing, of: open.channel)])
    case .resume: return try sayAgain(to: message)
    case .request, .propose, .confirm:
      try refuseWhileClosing()
      return try whileOpen(open, receive: message)
    case .open, .fund: throw .update(.replay(state: message.state, latest: open.latest.state))
    case .accept, .refund: throw outOfPhase(message)
    }
  }

  func whileSettling(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .release:
      try refuseWhileClosing()
      return try whileOpen(open, obey: order)
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    case .close: throw outOfPhase(order.kind)
    }
  }

  /// Signs the settlement of the latest state.
  func settlement(
    of open: Open
  ) throws(Timelock.Refusal) -> Timelock.ChannelSignatureGiven {
    try requireFunding(of: open.channel)
    return sign(open.latest, .settlement, in: open.channel)
  }

  /// Wishes to settle.
  func close(_ open: Open, _ given: Timelock.ChannelSignatureGiven) -> Transition {
    move(
      to: .settling(open, given),
      [.send(wish(of: open.latest, given, in: open.channel), to: .payer)])
  }

  /// Answers the payer's wish to settle; what a pending update paid for is handed over.
  ///
  /// That is as much of an agreement as the update would have been, and is refused when it comes as
  /// late: a settlement that is not mined before the predecessor is final may lose against it.
  func settle(
    _ open: Open, _ message: Timelock.Message, _ proposal: Proposal,
    pending: Timelock.Division? = nil
  ) throws(Timelock.Refusal) -> Transition {
    if let pending, pending.state == message.state {
      try requireTimely(pending, in: open.channel)
    }
    let closing = try settle(
      message, proposal, latest: open.latest, pending: pending, in: open.channel)
    var paid = open
    paid.released = max(open.released, closing.division.toPayee)
    let exit = State.leaving(paid, .together(closing))
    let offer = broadcast(closing, of: open.channel)
    let answer = Action.send(answer(with: closing, in: open.channel), to: .payer)
    return paid.released > open.released
      ? move(to: exit, [offer, .release(upTo: paid.released), answer])
      : move(to: exit, [offer, answer])
  }
}
