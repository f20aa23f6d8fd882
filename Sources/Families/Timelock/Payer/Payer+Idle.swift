internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileIdle(obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .open(let terms): return try propose(terms)
    case .pay, .close, .giveUp, .resume: throw outOfPhase(order.kind)
    }
  }

  private func propose(_ terms: Timelock.Terms) throws(Timelock.Refusal) -> Transition {
    do throws(Timelock.TermsFault) {
      try terms.check(payer: member)
    } catch {
      try rulebook.refuse(.agreement(.terms(error)))
    }
    try rulebook.requireSafety(of: terms, atTip: outlook.tip)
    return move(to: .proposing(terms), [.send(offer(of: terms), to: .payee)])
  }

  /// The first message of a channel.
  func offer(of terms: Timelock.Terms) -> Timelock.Message {
    Timelock.Message(
      channel: Timelock.Channel.id(of: terms, offeredBy: member), state: 0,
      body: .open(terms, member))
  }
}
