internal import Bitcoin
internal import Channels

/// What reaches the parties, and what they want done.
extension World {
  func requireUp(_ role: Role) throws(MoveRefusal) {
    guard conditions[role].isUp else { throw .partyIsDown(role) }
  }

  func requireAwake(_ role: Role) throws(MoveRefusal) {
    try requireUp(role)
    guard !conditions[role].isSilent else { throw .partyIsSilent(role) }
  }

  mutating func order(_ order: Timelock.Payer.Order) throws(MoveRefusal) {
    try requireAwake(.payer)
    give(Timelock.Payer.Input.order(order))
  }

  mutating func order(_ order: Timelock.Payee.Order) throws(MoveRefusal) {
    try requireAwake(.payee)
    give(Timelock.Payee.Input.order(order))
  }

  /// Gives either owner's order of the same kind.
  mutating func order(
    _ role: Role, payer: Timelock.Payer.Order, payee: Timelock.Payee.Order
  ) throws(MoveRefusal) {
    switch role {
    case .payer: try order(payer)
    case .payee: try order(payee)
    }
  }

  mutating func give(_ input: Timelock.Payer.Input) {
    var effects: [Timelock.Payer.Effect] = []
    do { effects = try payer.handle(input) } catch { told.append(.refused(by: .payer, error)) }
    keepFunding()
    perform(effects, of: .payer, in: \.payerNotebook)
    fallIfArmed(.payer)
  }

  mutating func give(_ input: Timelock.Payee.Input) {
    var effects: [Timelock.Payee.Effect] = []
    do { effects = try payee.handle(input) } catch { told.append(.refused(by: .payee, error)) }
    perform(effects, of: .payee, in: \.payeeNotebook)
    fallIfArmed(.payee)
  }

  /// Does what a party wants done, one after the other, until it falls over.
  private mutating func perform<Record>(
    _ effects: [Timelock.Effect<Record>], of role: Role,
    in notebook: WritableKeyPath<World, Timelock.Notebook<Record>>
  ) {
    for effect in effects.prefix(conditions[role].crashAfter ?? .max) {
      let stored = self[keyPath: notebook].latest?.number ?? 0
      precondition(
        effect.after.map { $0 <= stored } ?? true, "a record comes before what depends on it")
      switch effect.action {
      case .store(let record):
        self[keyPath: notebook].write(record)
        told.append(.stored(role, record.number))
      case .send(let message): send(message, from: role)
      case .broadcast(let transaction, let name):
        offer(transaction, .channel(name), by: role)
      case .release(let total): release(upTo: total)
      }
    }
  }

  /// Puts a message on its way.
  mutating func send(_ message: Timelock.Message, from role: Role) {
    if role == .payer { promised = max(promised, message.promise(of: payer)) }
    transit[role.other].append(Parcel(message))
    told.append(.sent(by: role, message))
  }

  private mutating func release(upTo total: Amount) {
    goods = max(goods, total)
    told.append(.released(goods))
  }
}

extension Timelock.Message {
  /// How much the payee has by it, if it carries the payer's signature of a commitment.
  fileprivate func promise(of payer: Timelock.Payer) -> Amount {
    switch body {
    case .propose(let toPayee, _): toPayee
    case .confirm: payer.latest?.division.toPayee ?? .zero
    case .open, .accept, .fund, .refund, .request, .settle, .settled, .resume: .zero
    }
  }
}
