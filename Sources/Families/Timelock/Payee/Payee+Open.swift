internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  func whileOpen(
    _ open: Open, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .request(let toPayee):
      try require(.payeeFirst, in: open, of: message)
      return try signFirst(open, message, toPayee)
    case .propose(let toPayee, let proposal):
      try require(.payerFirst, in: open, of: message)
      return try signSecond(open, message, toPayee, proposal)
    case .settle(let proposal): return try settle(open, message, proposal)
    case .resume: return try sayAgain(to: message)
    case .fund(let outPoint, let amount, let proposal):
      return try signRefundAgain(open, message, at: outPoint, amount, proposal)
    case .confirm: throw unexpectedConfirmation(message, in: open)
    case .open: throw .update(.replay(state: message.state, latest: open.latest.state))
    case .accept, .refund, .settled: throw outOfPhase(message)
    }
  }

  func whileOpen(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .release(let worth):
      let open = try release(worth, from: open)
      return move(to: .open(open), [.release(upTo: open.released)])
    case .close: return close(open, try settlement(of: open))
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    }
  }

  /// Refuses a message that belongs to the other signing order.
  private func require(
    _ order: Timelock.SigningOrder, in open: Open, of message: Timelock.Message
  ) throws(Timelock.Refusal) {
    try rulebook.require(
      open.channel.channel.terms.signingOrder == order, else: outOfPhase(message))
  }

  /// A refund is signed once: a second one could spend another output, and this channel be
  /// forgotten.
  private func signRefundAgain(
    _ open: Open, _ message: Timelock.Message, at outPoint: OutPoint, _ amount: Amount,
    _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let latest = open.latest.state
    guard latest == 0 else { throw .update(.replay(state: message.state, latest: latest)) }
    try rulebook.refuse(.update(.replay(state: message.state, latest: latest)))
    return try signRefund(of: open.channel.channel, at: outPoint, amount, proposal)
  }

  /// Why a confirmation that is not expected is refused.
  private func unexpectedConfirmation(
    _ message: Timelock.Message, in open: Open
  ) -> Timelock.Refusal {
    switch open.channel.channel.terms.signingOrder {
    case .payerFirst: outOfPhase(message)
    case .payeeFirst:
      message.state <= open.latest.state
        ? .update(.replay(state: message.state, latest: open.latest.state)) : outOfPhase(message)
    }
  }
}

extension Timelock.Payee.Open {
  /// The latest division that the payee could enforce.
  var latest: Timelock.Division { standing.division }
}
