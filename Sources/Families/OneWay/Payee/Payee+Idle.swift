internal import Bitcoin
internal import Channels

extension OneWay.Payee {
  func whileIdle(receive message: OneWay.Message) throws(OneWay.Refusal) -> Transition {
    switch message.body {
    case .open(let terms, let payer): return try accept(terms, from: payer, message)
    case .accept, .announce, .fund, .wayOut, .pay, .topUp, .close, .resume:
      throw outOfPhase(message)
    }
  }

  /// Checks the terms as a whole: what is not refused here binds for the channel's life.
  func accept(
    _ terms: OneWay.Terms, from payer: Member, _ message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(OneWay.Channel.id(of: terms, offeredBy: payer), of: message)
    try rulebook.requireNumber(0, of: message)
    let channel = try rulebook.channel(terms, payer: payer, payee: member)
    try rulebook.requireSafety(of: terms, atTip: outlook.tip)
    return move(to: .accepted(channel), [.send(acceptance(of: channel), to: .payer)])
  }

  /// Agrees to an offer.
  func acceptance(of channel: OneWay.Channel) -> OneWay.Message {
    OneWay.Message(channel: channel.id, state: 0, body: .accept(member))
  }
}
