internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileOpen(
    _ open: Open, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .settle(let proposal): return try settle(open, message, proposal)
    case .resume: return try sayAgain(to: message)
    case .propose(let toPayee, let proposal):
      try requireAskedFor(message, latest: open.latest.division)
      let division = try successor(
        of: open.latest.division, toPayee: toPayee, in: open.channel)
      return try countersign(open, division, proposal)
    case .confirm:
      try requireAskedFor(message, latest: open.latest.division)
      throw outOfPhase(message)
    case .accept, .refund:
      throw .update(.replay(state: message.state, latest: open.latest.division.state))
    case .open, .fund, .request, .settled: throw outOfPhase(message)
    }
  }

  func whileOpen(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .pay(let amount): return try pay(amount, from: open)
    case .close: return close(open, try settlement(of: open))
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    case .open: throw outOfPhase(order.kind)
    }
  }

  /// Refuses half of an update that the payer has not asked for.
  private func requireAskedFor(
    _ message: Timelock.Message, latest: Timelock.Division
  ) throws(Timelock.Refusal) {
    try rulebook.refuse(
      message.state <= latest.state
        ? .update(.replay(state: message.state, latest: latest.state)) : outOfPhase(message))
  }
}
