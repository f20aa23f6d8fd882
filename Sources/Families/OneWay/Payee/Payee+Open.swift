internal import Bitcoin
internal import Channels

extension OneWay.Payee {
  func whileOpen(
    _ open: Open, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .pay(let toPayee, let backing, let proposals):
      return try accept(
        OneWay.Payment(number: message.state, toPayee: toPayee, backing: backing), proposals,
        in: open)
    case .topUp(let outPoint, let amount):
      try requireTopUp(amount, of: open.channel)
      var open = open
      open.channel = open.channel.topped(up: OneWay.TopUp(outPoint: outPoint, amount: amount))
      return move(to: .open(open))
    case .close:
      try rulebook.requireNumber(open.latest.number, of: message)
      return try close(open)
    case .fund(let outPoint, let amount, let proposal):
      return try signAgain(open, message, at: outPoint, amount, proposal)
    case .resume: return try sayAgain(to: message)
    case .open, .announce:
      throw .payment(.replay(number: message.state, latest: open.latest.number))
    case .accept, .wayOut: throw outOfPhase(message)
    }
  }

  /// A way out is signed once: a second one could spend another output, and this channel be
  /// forgotten.
  private func signAgain(
    _ open: Open, _ message: OneWay.Message, at outPoint: OutPoint, _ amount: Amount,
    _ proposal: Proposal
  ) throws(OneWay.Refusal) -> Transition {
    let replay = OneWay.Refusal.payment(
      .replay(number: message.state, latest: open.latest.number))
    guard open.latest.number == 0 else { throw replay }
    try rulebook.refuse(replay)
    let funded = try funded(open.channel.channel, at: outPoint, amount, message)
    return try sign(proposal, in: funded, message)
  }

  func whileOpen(_ open: Open, obey order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .release(let worth):
      let open = try release(worth, from: open)
      return move(to: .open(open), [.release(upTo: open.released)])
    case .close: return try close(open)
    case .giveUp: return leave(open)
    case .resume: return resume()
    case .open, .pay, .topUp: throw outOfPhase(order)
    }
  }

  func whileLeaving(
    _ open: Open, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(open.channel.channel.id, of: message)
    switch message.body {
    case .pay:
      try refuseWhileClosing()
      return try whileOpen(open, receive: message)
    case .resume: return try sayAgain(to: message)
    case .open, .announce, .fund, .topUp, .close:
      throw .payment(.replay(number: message.state, latest: open.latest.number))
    case .accept, .wayOut: throw outOfPhase(message)
    }
  }

  func whileLeaving(
    _ open: Open, obey order: OneWay.Order
  ) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .release:
      try refuseWhileClosing()
      return try whileOpen(open, obey: order)
    case .resume: return resume()
    case .open, .pay, .close, .giveUp, .topUp: throw outOfPhase(order)
    }
  }

  /// Counts goods that are handed over on credit: one unit may be unpaid, and no more.
  private func release(_ worth: Amount, from open: Open) throws(OneWay.Refusal) -> Open {
    try requireFunding(of: open.channel, backing: open.latest.backing)
    let released = open.released.moved(by: worth)
    try rulebook.require(
      released > open.released, else: .payment(.notPositive(from: open.released, to: released)))
    let (paid, unit) = (open.latest.toPayee, open.channel.channel.terms.unit)
    try rulebook.require(
      released <= paid.moved(by: unit),
      else: .payment(.creditExceeded(released: released, paid: paid, unit: unit)))
    var open = open
    open.released = released
    return open
  }
}
