internal import Bitcoin
internal import Channels

extension Timelock.Side {
  /// Checks that a division may follow the latest one: the funding, the value, the ladder.
  func successor(
    of latest: Timelock.Division, toPayee: Amount, in channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) -> Timelock.Division {
    try requireFunding(of: channel)
    try requireValue(from: latest.toPayee, to: toPayee, in: channel.channel.terms)
    let next = Timelock.Division(state: latest.state + 1, toPayee: toPayee)
    try requireRung(of: next.state, on: channel.channel.terms.ladder)
    return next
  }

  /// Refuses to go on while the funding is not as agreed.
  func requireFunding(of channel: Timelock.FundedChannel) throws(Timelock.Refusal) {
    try rulebook.requireFunding(
      WatchedOutput(outPoint: channel.outPoint, output: channel.channel.fundingOutput),
      confirmations: channel.channel.terms.confirmations, in: outlook)
  }

  /// Checks once more, before a signature is worth something, what may have changed meanwhile.
  func requireTimely(
    _ division: Timelock.Division, in channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) {
    try requireFunding(of: channel)
    try requireRung(of: division.state, on: channel.channel.terms.ladder)
  }

  /// Refuses payments of nothing, backwards, or of more than there is.
  func requireValue(
    from paid: Amount, to toPayee: Amount, in terms: Timelock.Terms
  ) throws(Timelock.Refusal) {
    try rulebook.require(toPayee > paid, else: .update(.notPositive(from: paid, to: toPayee)))
    try rulebook.require(
      toPayee <= terms.capacity,
      else: .update(.aboveCapacity(toPayee: toPayee, capacity: terms.capacity)))
  }

  /// Refuses a state that the ladder has no room for, or that could not beat its predecessor any
  /// more.
  func requireRung(
    of state: UInt32, on ladder: Timelock.Ladder
  ) throws(Timelock.Refusal) {
    try rulebook.require(
      ladder.lock(of: state) != nil,
      else: .update(
        .ladderExhausted(
          state: state, refundHeight: ladder.refundHeight, step: ladder.step)))
    guard let tip = outlook.tip, let last = ladder.lastTip(toAgree: state),
      let predecessor = ladder.lock(of: state - 1)
    else { return }
    try rulebook.require(
      Int(tip.value) <= last,
      else: .update(.predecessorTooNear(tip: tip, predecessor: predecessor, ladder)))
  }
}
