internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  func whileIdle(receive message: Timelock.Message) throws(Timelock.Refusal) -> Transition {
    switch message.body {
    case .open(let terms, let payer): return try accept(terms, from: payer, message)
    case .accept, .fund, .refund, .request, .propose, .confirm, .settle, .settled, .resume:
      throw outOfPhase(message)
    }
  }

  /// Checks the terms as a whole: what is not refused here binds for the channel's life.
  func accept(
    _ terms: Timelock.Terms, from payer: Member, _ message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(
      Timelock.Channel.id(of: terms, offeredBy: payer), of: message)
    try rulebook.requireState(0, latest: 0, of: message)
    let channel = try rulebook.channel(terms, payer: payer, payee: member)
    try rulebook.requireSafety(of: terms, atTip: outlook.tip)
    return move(to: .accepted(channel), [.send(acceptance(of: channel), to: .payer)])
  }

  /// Agrees to an offer.
  func acceptance(of channel: Timelock.Channel) -> Timelock.Message {
    Timelock.Message(channel: channel.id, state: 0, body: .accept(member))
  }
}
