internal import Bitcoin
internal import Channels

extension OneWay.Payer {
  /// In an open channel the payee has nothing more to say than that it wants to hear again.
  func whileOpen(
    _ open: Open, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .resume: return try sayAgain(to: message)
    case .accept, .wayOut:
      throw .payment(.replay(number: message.state, latest: open.latest.number))
    case .open, .announce, .fund, .pay, .topUp, .close: throw outOfPhase(message)
    }
  }

  func whileOpen(_ open: Open, obey order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .pay(let amount): return try pay(amount, from: open)
    case .topUp(let amount): return try topUp(amount, of: open)
    case .close:
      try rulebook.require(open.latest.number > 0, else: .payment(.nothingPaid))
      return move(to: .closing(open), [.send(wish(to: open), to: .payee)])
    case .giveUp: return leave(open)
    case .resume: return resume()
    case .open, .release: throw outOfPhase(order)
    }
  }

  /// Asks the payee to close.
  func wish(to open: Open) -> OneWay.Message {
    OneWay.Message(.close, about: open.latest.number, of: open.channel)
  }

  func whileClosing(
    _ open: Open, obey order: OneWay.Order
  ) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .pay(let amount):
      try refuseWhileClosing()
      return try pay(amount, from: open)
    case .giveUp: return leave(open)
    case .resume: return resume()
    case .open, .release, .close, .topUp: throw outOfPhase(order)
    }
  }

  func whileLeaving(
    _ open: Open, obey order: OneWay.Order
  ) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .pay(let amount):
      try refuseWhileClosing()
      return try pay(amount, from: open)
    case .resume: return resume()
    case .open, .release, .close, .giveUp, .topUp: throw outOfPhase(order)
    }
  }
}
