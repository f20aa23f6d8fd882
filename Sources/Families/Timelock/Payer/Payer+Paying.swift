internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  /// Begins an update: asks for the next state, or signs it first.
  func pay(_ amount: Amount, from open: Open) throws(Timelock.Refusal) -> Transition {
    let latest = open.latest.division
    let next = try successor(
      of: latest, toPayee: latest.toPayee.moved(by: amount), in: open.channel)
    let pending: Pending
    switch open.channel.channel.terms.signingOrder {
    case .payeeFirst: pending = .requested(next)
    case .payerFirst: pending = .signed(next, sign(next, in: open.channel))
    }
    return move(
      to: .updating(open, pending), [.send(asking(for: pending, in: open.channel), to: .payee)])
  }

  /// What the payer says to get an update under way.
  func asking(for pending: Pending, in channel: Timelock.FundedChannel) -> Timelock.Message {
    switch pending {
    case .requested(let division):
      return Timelock.Message(
        .request(toPayee: division.toPayee), about: division.state, of: channel)
    case .signed(let division, let given):
      return Timelock.Message(
        .propose(toPayee: division.toPayee, proposal(given, of: division, in: channel)),
        about: division.state, of: channel)
    }
  }

  /// Takes the payee's signature of a state that was asked for, and gives its own.
  func countersign(
    _ open: Open, _ division: Timelock.Division, _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let closing = try complete(proposal, as: division, in: open.channel)
    var open = open
    open.latest = closing
    return move(to: .open(open), [.send(confirmation(of: open), to: .payee)])
  }

  /// Gives the payer's signature of the latest state.
  func confirmation(of open: Open) -> Timelock.Message {
    Timelock.Message(
      .confirm(proposal(open.latest, in: open.channel)), about: open.latest.division.state,
      of: open.channel)
  }
}
