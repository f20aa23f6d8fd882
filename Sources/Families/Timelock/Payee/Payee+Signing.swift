internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  /// The payee signs first: it has nothing in hand until the payer answers.
  func signFirst(
    _ open: Open, _ message: Timelock.Message, _ toPayee: Amount
  ) throws(Timelock.Refusal) -> Transition {
    let latest = open.latest
    try rulebook.requireState(latest.state + 1, latest: latest.state, of: message)
    let next = try successor(of: latest, toPayee: toPayee, in: open.channel)
    let given = sign(next, in: open.channel)
    let offer = Action.send(offer(of: next, given, in: open.channel), to: .payer)
    guard !rulebook.holds(.goodsAfterCommitment) else {
      return move(to: .updating(open, next, given), [offer])
    }
    return move(
      to: .updating(open.handingOver(for: next), next, given),
      [.release(upTo: next.toPayee), offer])
  }

  /// Gives the payee's signature of a state that the payer has asked for.
  func offer(
    of division: Timelock.Division, _ given: Timelock.ChannelSignatureGiven,
    in channel: Timelock.FundedChannel
  ) -> Timelock.Message {
    Timelock.Message(
      .propose(toPayee: division.toPayee, proposal(given, of: division, in: channel)),
      about: division.state, of: channel)
  }

  /// The payee signs second: it has the whole commitment, and hands the goods over.
  func signSecond(
    _ open: Open, _ message: Timelock.Message, _ toPayee: Amount,
    _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let latest = open.latest
    try rulebook.requireState(latest.state + 1, latest: latest.state, of: message)
    let next = try successor(of: latest, toPayee: toPayee, in: open.channel)
    let closing = try complete(proposal, as: next, in: open.channel)
    let paid = open.paid(by: closing)
    let confirmation = confirmation(of: closing, in: open.channel)
    return paid.released > open.released
      ? move(to: .open(paid), [.release(upTo: paid.released), .send(confirmation, to: .payer)])
      : move(to: .open(paid), [.send(confirmation, to: .payer)])
  }

  /// Gives the payee's signature of a commitment that is complete.
  func confirmation(
    of closing: Timelock.SignedClosing, in channel: Timelock.FundedChannel
  ) -> Timelock.Message {
    Timelock.Message(
      .confirm(proposal(closing, in: channel)), about: closing.division.state, of: channel)
  }
}

extension Timelock.Payee.Open {
  /// The channel with a later commitment, and with the goods that it pays for handed over.
  func paid(by closing: Timelock.SignedClosing) -> Self {
    var open = handingOver(for: closing.division)
    open.standing = .signed(closing)
    return open
  }

  /// The channel with the goods of a division handed over.
  fileprivate func handingOver(for division: Timelock.Division) -> Self {
    var open = self
    open.released = max(released, division.toPayee)
    return open
  }
}
