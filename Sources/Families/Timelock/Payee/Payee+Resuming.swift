internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  /// Hands over what it has promised, says its last message again, and asks the payer to do the
  /// same.
  ///
  /// The goods come first: a crash may have come between the record that counts them and the act,
  /// and handing over up to a sum twice hands nothing over twice.
  func resume() -> Transition {
    var actions: [Action] = []
    if let open, open.released > .zero { actions.append(.release(upTo: open.released)) }
    if let last = lastWord { actions.append(.send(last, to: .payer)) }
    if let wish = wishToResume { actions.append(.send(wish, to: .payer)) }
    return stay(actions)
  }

  /// Says its last message again because the payer wants to hear it.
  func sayAgain(to message: Timelock.Message) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireNeighbour(of: open?.latest.state ?? 0, in: message)
    guard let last = lastWord else { return stay() }
    return stay([.send(last, to: .payer)])
  }

  /// The last message, if the payer may still be waiting for it; it follows from the state.
  private var lastWord: Timelock.Message? {
    switch state {
    case .idle: nil
    case .accepted(let channel): acceptance(of: channel)
    case .open(let open): lastAnswer(in: open)
    case .updating(let open, let division, let given):
      offer(of: division, given, in: open.channel)
    case .settling(let open, let given): wish(of: open.latest, given, in: open.channel)
    case .leaving(let open, let exit): exit.closing.map { answer(with: $0, in: open.channel) }
    }
  }

  private func lastAnswer(in open: Open) -> Timelock.Message? {
    switch open.standing {
    case .refund: refund(of: open)
    case .signed(let closing):
      switch open.channel.channel.terms.signingOrder {
      case .payeeFirst: nil
      case .payerFirst: confirmation(of: closing, in: open.channel)
      }
    }
  }

  private var wishToResume: Timelock.Message? {
    switch state {
    case .idle: nil
    case .accepted(let channel):
      Timelock.Message(channel: channel.id, state: 0, body: .resume)
    case .open(let open), .updating(let open, _, _), .settling(let open, _),
      .leaving(let open, _):
      Timelock.Message(.resume, about: open.latest.state, of: open.channel)
    }
  }
}
