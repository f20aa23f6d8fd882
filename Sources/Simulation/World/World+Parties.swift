internal import Bitcoin
internal import Channels

/// What reaches the parties, and what they want done.
extension World {
  func requireUp(_ role: PaymentRole) throws(MoveRefusal) {
    guard conditions[role].isUp else { throw .partyIsDown(role) }
  }

  func requireAwake(_ role: PaymentRole) throws(MoveRefusal) {
    try requireUp(role)
    guard !conditions[role].isSilent else { throw .partyIsSilent(role) }
  }

  mutating func order(_ order: Timelock.Payer.Order) throws(MoveRefusal) {
    try requireAwake(.payer)
    payerSide = react(payerSide, to: .order(.order(order), order.mark))
  }

  mutating func order(_ order: Timelock.Payee.Order) throws(MoveRefusal) {
    try requireAwake(.payee)
    payeeSide = react(payeeSide, to: .order(.order(order), order.mark))
  }

  /// Gives either owner's order of the same kind.
  mutating func order(
    _ role: PaymentRole, payer: Timelock.Payer.Order, payee: Timelock.Payee.Order
  ) throws(MoveRefusal) {
    switch role {
    case .payer: try order(payer)
    case .payee: try order(payee)
    }
  }

  /// Lets something happen to a side, and does what it wants done; gives the side as it is then.
  mutating func react<Party>(
    _ side: Part<Side<Party>>, to cue: Cue<Party>
  ) -> Part<Side<Party>> {
    let response = response(of: side, to: cue)
    if conditions[Party.side].crashAfter != nil { conditions[Party.side].fall() }
    for deed in response.deeds {
      switch deed {
      case .tell(let event): tell(event)
      case .send(let message): send(message, to: Party.side.other)
      case .offer(let offer): self.offer(offer, by: Party.side)
      }
    }
    return response.side
  }

  /// Tells what has happened, where somebody listens.
  mutating func tell(_ event: @autoclosure () -> Event) {
    listener?.told.append(event())
  }
}
