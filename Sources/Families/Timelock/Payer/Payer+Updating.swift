internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileUpdating(
    _ open: Open, _ pending: Pending, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .propose(let toPayee, let proposal):
      return try take(message, toPayee, proposal, of: pending, from: open)
    case .confirm(let proposal): return try confirm(message, proposal, of: pending, from: open)
    case .settle(let proposal):
      return try settle(open, message, proposal, pending: pending.signedDivision)
    case .resume: return try sayAgain(to: message)
    case .accept, .refund:
      throw .update(.replay(state: message.state, latest: open.latest.division.state))
    case .open, .fund, .request, .settled: throw outOfPhase(message)
    }
  }

  /// The payee signed first.
  private func take(
    _ message: Timelock.Message, _ toPayee: Amount, _ proposal: Proposal,
    of pending: Pending, from open: Open
  ) throws(Timelock.Refusal) -> Transition {
    guard case .requested(let division) = pending else { throw outOfPhase(message) }
    let channel = open.channel
    let latest = open.latest.division
    try rulebook.requireState(division.state, latest: latest.state, of: message)
    try requireFunding(of: channel)
    try requireValue(from: latest.toPayee, to: toPayee, in: channel.channel.terms)
    try rulebook.require(
      toPayee == division.toPayee,
      else: .template(
        .valueDoesNotAddUp(
          expected: channel.channel.balances(of: division).amounts, found: [toPayee])))
    try requireRung(of: division.state, on: channel.channel.terms.ladder)
    return try countersign(open, division, proposal)
  }

  /// The payee signed second; it has the whole transaction already, so nothing but its signature is
  /// left to be checked.
  private func confirm(
    _ message: Timelock.Message, _ proposal: Proposal, of pending: Pending,
    from open: Open
  ) throws(Timelock.Refusal) -> Transition {
    guard case .signed(let division, let given) = pending else { throw outOfPhase(message) }
    try rulebook.requireState(
      division.state, latest: open.latest.division.state, of: message)
    let closing = try complete(proposal, as: division, given: given, in: open.channel)
    var open = open
    open.latest = closing
    return move(to: .open(open))
  }

  func whileUpdating(
    _ open: Open, _ pending: Pending, obey order: Order
  ) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .pay(let amount):
      try requireFree(pending, askingFor: amount, after: open.latest.division)
      return try pay(amount, from: open)
    case .close:
      try rulebook.refuse(.update(.updateUnderWay(state: pending.division.state)))
      return close(open, try settlement(of: open))
    case .giveUp: return move(to: .leaving(open, .alone))
    case .resume: return resume()
    case .open: throw outOfPhase(order.kind)
    }
  }

  /// Refuses a second update beside the one under way, above all if its state is signed already.
  private func requireFree(
    _ pending: Pending, askingFor amount: Amount, after latest: Timelock.Division
  ) throws(Timelock.Refusal) {
    try rulebook.refuse(.update(.updateUnderWay(state: pending.division.state)))
    guard let signed = pending.signedDivision else { return }
    try rulebook.refuse(
      .update(
        .stateTaken(
          state: signed.state, signed: signed.toPayee, asked: latest.toPayee.moved(by: amount))))
  }
}

extension Timelock.Payer.Pending {
  /// What is to be agreed on.
  var division: Timelock.Division {
    switch self {
    case .requested(let division), .signed(let division, _): division
    }
  }

  /// What the payer has signed of it.
  var signedDivision: Timelock.Division? {
    switch self {
    case .requested: nil
    case .signed(let division, _): division
    }
  }
}
