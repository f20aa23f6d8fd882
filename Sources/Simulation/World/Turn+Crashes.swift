internal import Channels

/// How participants crash, fall silent and come back.
extension Turn {
  mutating func crash(
    _ role: Family.Role, afterEffects effects: Int?
  ) throws(MoveRefusal<Family>) {
    try requireUp(role)
    guard let effects else { return crash(role) }
    guard (0...maximumEffects).contains(effects) else {
      throw .countOutOfRange(effects, maximum: maximumEffects)
    }
    world.conditions[role.index].crashAfter = effects
  }

  private mutating func crash(_ role: Family.Role) {
    world.conditions[role.index].crash()
    react(role, to: .crash)
  }

  mutating func restart(_ role: Family.Role) throws(MoveRefusal<Family>) {
    guard !world.conditions[role.index].isUp else { throw .partyIsUp(role) }
    world.conditions[role.index].isUp = true
    react(role, to: .reread)
    guard !world.conditions[role.index].isSilent else { return }
    if let order = Family.resumption(of: world[role]) { try self.order(role, order) }
    look(role)
  }

  mutating func silence(_ role: Family.Role) throws(MoveRefusal<Family>) {
    try requireAwake(role)
    world.conditions[role.index].isSilent = true
    tell(.silent(role))
  }

  mutating func wake(_ role: Family.Role) throws(MoveRefusal<Family>) {
    try requireUp(role)
    guard world.conditions[role.index].isSilent else { throw .partyIsAwake(role) }
    world.conditions[role.index].isSilent = false
    tell(.awake(role))
    look(role)
  }
}
