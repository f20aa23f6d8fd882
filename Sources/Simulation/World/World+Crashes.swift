internal import Channels

/// How parties fall over, fall silent and come back.
extension World {
  mutating func crash(_ role: PaymentRole, afterEffects effects: Int?) throws(MoveRefusal) {
    try requireUp(role)
    guard let effects else { return fall(role) }
    guard (0...Self.maximumEffects).contains(effects) else {
      throw .countOutOfRange(effects, maximum: Self.maximumEffects)
    }
    conditions[role].crashAfter = effects
  }

  private mutating func fall(_ role: PaymentRole) {
    conditions[role].fall()
    switch role {
    case .payer: payerSide = react(payerSide, to: .fall)
    case .payee: payeeSide = react(payeeSide, to: .fall)
    }
  }

  mutating func restart(_ role: PaymentRole) throws(MoveRefusal) {
    guard !conditions[role].isUp else { throw .partyIsUp(role) }
    conditions[role].isUp = true
    reread(role)
    guard !conditions[role].isSilent else { return }
    try resume(role)
    look(role)
  }

  private mutating func reread(_ role: PaymentRole) {
    switch role {
    case .payer: payerSide = react(payerSide, to: .reread)
    case .payee: payeeSide = react(payeeSide, to: .reread)
    }
  }

  /// Lets a party ask again, where there is a channel to ask about.
  private mutating func resume(_ role: PaymentRole) throws(MoveRefusal) {
    switch role {
    case .payer:
      if payerSide.content.party.phase != .idle { try order(Timelock.Payer.Order.resume) }
    case .payee:
      if payeeSide.content.party.phase != .idle { try order(Timelock.Payee.Order.resume) }
    }
  }

  mutating func silence(_ role: PaymentRole) throws(MoveRefusal) {
    try requireAwake(role)
    conditions[role].isSilent = true
    tell(.silent(role))
  }

  mutating func wake(_ role: PaymentRole) throws(MoveRefusal) {
    try requireUp(role)
    guard conditions[role].isSilent else { throw .partyIsAwake(role) }
    conditions[role].isSilent = false
    tell(.awake(role))
    look(role)
  }
}
