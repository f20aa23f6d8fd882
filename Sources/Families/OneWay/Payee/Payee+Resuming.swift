internal import Bitcoin
internal import Channels

extension OneWay.Payee {
  /// Hands over what it has promised, says its last message again, and asks the payer to do the
  /// same.
  ///
  /// The goods come first: a crash may have come between the record that counts them and the act,
  /// and handing over up to a sum twice hands nothing over twice.
  func resume() -> Transition {
    var actions: [Action] = []
    if let open, open.released > .zero { actions.append(.release(upTo: open.released)) }
    return stay(actions + (lastWords + wishToResume).map { .send($0, to: .payer) })
  }

  /// Says its last message again because the payer wants to hear it.
  func sayAgain(to message: OneWay.Message) throws(OneWay.Refusal) -> Transition {
    let latest = open?.latest.number ?? 0
    try rulebook.require(
      message.state >= latest,
      else: .payment(.replay(number: message.state, latest: latest)))
    return stay(lastWords.map { .send($0, to: .payer) })
  }

  /// The last message, if the payer may still be waiting for it; it follows from the state.
  private var lastWords: [OneWay.Message] {
    switch state {
    case .idle: []
    case .accepted(let channel): [acceptance(of: channel)]
    case .open(let open), .leaving(let open): open.latest.number == 0 ? answers(in: open) : []
    }
  }

  private var wishToResume: [OneWay.Message] {
    switch state {
    case .idle: []
    case .accepted(let channel): [OneWay.Message(channel: channel.id, state: 0, body: .resume)]
    case .open(let open), .leaving(let open):
      [OneWay.Message(.resume, about: open.latest.number, of: open.channel)]
    }
  }
}
