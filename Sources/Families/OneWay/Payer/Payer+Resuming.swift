internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payer {
  /// Says its last messages again, and asks the payee to do the same.
  func resume() -> Transition {
    let messages = lastWords(since: 0) + wishToResume
    return stay(messages.map { .send($0, to: .payee) })
  }

  /// Says again what the payee has not heard yet.
  func sayAgain(to message: OneWay.Message) throws(OneWay.Refusal) -> Transition {
    let latest = open?.latest.number ?? 0
    try rulebook.require(
      message.state <= latest,
      else: .payment(.wrongNumber(expected: latest, found: message.state)))
    return stay(lastWords(since: message.state).map { .send($0, to: .payee) })
  }

  /// The last messages to a payee that has heard of payments up to a number; they follow from the
  /// state.
  private func lastWords(since number: UInt32) -> [OneWay.Message] {
    switch state {
    case .idle: []
    case .proposing(let terms): [offer(of: terms)]
    case .funding(let funding):
      funding.channel.wayOut.map { [request(for: $0, of: funding.channel)] } ?? []
    case .open(let open), .leaving(let open): paid(in: open, since: number)
    case .closing(let open): paid(in: open, since: number) + [wish(to: open)]
    }
  }

  /// A payment says everything that those before it said; before the first there is the funding.
  private func paid(in open: Open, since number: UInt32) -> [OneWay.Message] {
    let topUp = open.latest.backing == .funding ? topUpAnnouncement(of: open) : []
    guard open.latest.number > 0 else {
      switch open.wayOut {
      case .unsigned: return [announcement(of: open.channel)] + topUp
      case .signed: return topUp
      }
    }
    return topUp + (open.latest.number > number ? [payment(of: open)] : [])
  }

  private var wishToResume: [OneWay.Message] {
    switch state {
    case .idle: []
    case .proposing(let terms):
      [OneWay.Message(channel: offer(of: terms).channel, state: 0, body: .resume)]
    case .funding(let funding): [OneWay.Message(.resume, about: 0, of: funding.channel)]
    case .open(let open), .closing(let open), .leaving(let open):
      [OneWay.Message(.resume, about: open.latest.number, of: open.channel)]
    }
  }
}
