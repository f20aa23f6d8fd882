internal import Bitcoin
internal import Channels

extension OneWay.Payer {
  func whileIdle(obey order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .open: return try propose(offering)
    case .pay, .release, .close, .giveUp, .resume, .topUp: throw outOfPhase(order)
    }
  }

  private func propose(_ terms: OneWay.Terms) throws(OneWay.Refusal) -> Transition {
    do throws(OneWay.TermsFault) {
      try terms.check(payer: member)
    } catch {
      try rulebook.refuse(.agreement(.terms(error)))
    }
    try rulebook.requireSafety(of: terms, atTip: outlook.tip)
    return move(to: .proposing(terms), [.send(offer(of: terms), to: .payee)])
  }

  /// The first message of a channel.
  func offer(of terms: OneWay.Terms) -> OneWay.Message {
    OneWay.Message(
      channel: OneWay.Channel.id(of: terms, offeredBy: member), state: 0,
      body: .open(terms, member))
  }
}
