internal import Channels
internal import ExactJSON

/// How parties fall over, fall silent and come back.
extension World {
  mutating func crash(_ role: Role, afterEffects effects: Int?) throws(MoveRefusal) {
    try requireUp(role)
    guard let effects else { return fall(role) }
    guard (0...Self.maximumEffects).contains(effects) else {
      throw .countOutOfRange(effects, maximum: Self.maximumEffects)
    }
    conditions[role].crashAfter = effects
  }

  /// Lets a party fall over now that its input is over, if it was to.
  mutating func fallIfArmed(_ role: Role) {
    if conditions[role].crashAfter != nil { fall(role) }
  }

  /// A party that falls over forgets at once what it has not stored; messages to it wait.
  private mutating func fall(_ role: Role) {
    conditions[role].isUp = false
    conditions[role].crashAfter = nil
    switch role {
    case .payer: payer = payer.restored(from: payerNotebook.latest)
    case .payee: payee = payee.restored(from: payeeNotebook.latest)
    }
    told.append(.crashed(role))
  }

  mutating func restart(_ role: Role) throws(MoveRefusal) {
    guard !conditions[role].isUp else { throw .partyIsUp(role) }
    conditions[role].isUp = true
    told.append(.restarted(role, readNotebook(of: role)))
    guard !conditions[role].isSilent else { return }
    resume(role)
    look(role)
  }

  /// Starts a party from what its notebook says.
  private mutating func readNotebook(of role: Role) -> Timelock.RecordNumber? {
    switch role {
    case .payer:
      let record = payerNotebook.latest?.reread(under: payer.rulebook)
      payer = payer.restored(from: record)
      return record?.number
    case .payee:
      let record = payeeNotebook.latest?.reread(under: payee.rulebook)
      payee = payee.restored(from: record)
      return record?.number
    }
  }

  /// Lets a party ask again, where there is a channel to ask about.
  private mutating func resume(_ role: Role) {
    switch role {
    case .payer:
      if payer.phase != .idle { give(Timelock.Payer.Input.order(.resume)) }
    case .payee:
      if payee.phase != .idle { give(Timelock.Payee.Input.order(.resume)) }
    }
  }

  mutating func silence(_ role: Role) throws(MoveRefusal) {
    try requireAwake(role)
    conditions[role].isSilent = true
    told.append(.silent(role))
  }

  mutating func wake(_ role: Role) throws(MoveRefusal) {
    try requireUp(role)
    guard conditions[role].isSilent else { throw .partyIsAwake(role) }
    conditions[role].isSilent = false
    told.append(.awake(role))
    look(role)
  }
}

/// A record that can be written to a file and read from it.
private protocol FiledRecord: Timelock.NumberedRecord {
  var json: JSON { get }
  init(json: JSON) throws(Timelock.RecordError)
}

extension Timelock.Payer.Record: FiledRecord {}
extension Timelock.Payee.Record: FiledRecord {}

extension FiledRecord {
  /// The record as it comes back from a file.
  ///
  /// Terms that make no channel are not read; who waives their checks has to do without a file.
  fileprivate func reread(under rulebook: Timelock.Rulebook) -> Self {
    guard !rulebook.waived.contains(.terms) else { return self }
    do { return try Self(json: json) } catch {
      preconditionFailure("a record is read as it was written: \(error)")
    }
  }
}
