internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  /// A commitment that only the payee has signed yet.
  struct Pending {
    /// What is to be agreed on.
    let division: Timelock.Division
    /// The payee's signature.
    let given: Timelock.ChannelSignatureGiven
  }

  func whileUpdating(
    _ open: Open, _ pending: Pending, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .confirm(let proposal): return try confirm(open, pending, message, proposal)
    case .request(let toPayee): return try signAgain(open, pending, message, toPayee)
    case .settle(let proposal):
      return try settle(open, message, proposal, pending: pending.division)
    case .resume: return try sayAgain(to: message)
    case .open, .fund: throw .update(.replay(state: message.state, latest: open.latest.state))
    case .accept, .refund, .propose, .settled: throw outOfPhase(message)
    }
  }

  /// The payer signed second: the commitment is whole, and the goods are paid for.
  private func confirm(
    _ open: Open, _ pending: Pending, _ message: Timelock.Message,
    _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let division = pending.division
    try rulebook.requireState(division.state, latest: open.latest.state, of: message)
    try requireTimely(division, in: open.channel)
    let closing = try complete(
      proposal, as: division, given: pending.given, in: open.channel)
    let paid = open.paid(by: closing)
    return paid.released > open.released
      ? move(to: .open(paid), [.release(upTo: paid.released)]) : move(to: .open(paid))
  }

  /// Refuses to sign a state twice: with two commitments of one state the payer could choose.
  private func signAgain(
    _ open: Open, _ pending: Pending, _ message: Timelock.Message, _ toPayee: Amount
  ) throws(Timelock.Refusal) -> Transition {
    let signed = pending.division
    try rulebook.requireState(signed.state, latest: open.latest.state, of: message)
    try rulebook.refuse(
      toPayee == signed.toPayee
        ? .update(.replay(state: signed.state, latest: open.latest.state))
        : .update(.stateTaken(state: signed.state, signed: signed.toPayee, asked: toPayee)))
    return try signFirst(open, message, toPayee)
  }

  func whileUpdating(
    _ open: Open, _ pending: Pending, obey order: Order
  ) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .release(let worth):
      let open = try release(worth, from: open)
      return move(
        to: .updating(open, pending.division, pending.given), [.release(upTo: open.released)])
    case .close:
      try rulebook.refuse(.update(.updateUnderWay(state: pending.division.state)))
      return close(open, try settlement(of: open))
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    }
  }
}
