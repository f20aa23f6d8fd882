internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileLeaving(
    _ open: Open, _ exit: Timelock.Exit, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    let latest = open.latest.division.state
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .resume: return try sayAgain(to: message)
    case .propose, .confirm:
      try refuseWhileClosing()
      return try whileOpen(open, receive: message)
    case .settle, .settled:
      switch exit {
      case .alone: throw outOfPhase(message)
      case .together: throw .update(.replay(state: message.state, latest: latest))
      }
    case .accept, .refund: throw .update(.replay(state: message.state, latest: latest))
    case .open, .fund, .request: throw outOfPhase(message)
    }
  }

  func whileLeaving(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .pay(let amount):
      try refuseWhileClosing()
      return try pay(amount, from: open)
    case .resume: return resume()
    case .open, .close, .giveUp: throw outOfPhase(order.kind)
    }
  }
}
