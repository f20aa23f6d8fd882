internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  func whileLeaving(
    _ open: Open, _ exit: Timelock.Exit, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .resume: return try sayAgain(to: message)
    case .request, .propose, .confirm:
      try refuseWhileClosing()
      return try whileOpen(open, receive: message)
    case .settle, .settled:
      switch exit {
      case .alone: throw outOfPhase(message)
      case .together: throw .update(.replay(state: message.state, latest: open.latest.state))
      }
    case .open, .fund: throw .update(.replay(state: message.state, latest: open.latest.state))
    case .accept, .refund: throw outOfPhase(message)
    }
  }

  func whileLeaving(_ open: Open, obey order: Order) throws(Timelock.Refusal) -> Transition {
    switch order {
    case .release:
      try refuseWhileClosing()
      return try whileOpen(open, obey: order)
    case .resume: return resume()
    case .close, .giveUp: throw outOfPhase(order.kind)
    }
  }
}
