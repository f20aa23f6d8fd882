internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  /// Says its last message again, and asks the payee to do the same.
  func resume() -> Transition {
    let messages = [lastWord, wishToResume].compactMap(\.self)
    return stay(messages.map { .send($0, to: .payee) })
  }

  /// Says its last message again because the payee wants to hear it.
  func sayAgain(to message: Timelock.Message) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireNeighbour(of: latest?.division.state ?? 0, in: message)
    guard let last = lastWord else { return stay() }
    return stay([.send(last, to: .payee)])
  }

  /// The last message, if the payee may still be waiting for it; it follows from the state.
  private var lastWord: Timelock.Message? {
    switch state {
    case .idle: nil
    case .proposing(let terms): offer(of: terms)
    case .funding(let funding): request(for: funding)
    case .open(let open): lastConfirmation(of: open)
    case .updating(let open, let pending): asking(for: pending, in: open.channel)
    case .settling(let open, let given): wish(of: open.latest.division, given, in: open.channel)
    case .leaving(let open, let exit): exit.closing.map { answer(with: $0, in: open.channel) }
    }
  }

  private func lastConfirmation(of open: Open) -> Timelock.Message? {
    switch open.channel.channel.terms.signingOrder {
    case .payerFirst: nil
    case .payeeFirst: open.latest.division.state == 0 ? nil : confirmation(of: open)
    }
  }

  private var wishToResume: Timelock.Message? {
    switch state {
    case .idle: nil
    case .proposing(let terms):
      Timelock.Message(channel: offer(of: terms).channel, state: 0, body: .resume)
    case .funding(let funding): Timelock.Message(.resume, about: 0, of: funding.channel)
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      Timelock.Message(.resume, about: open.latest.division.state, of: open.channel)
    }
  }
}
