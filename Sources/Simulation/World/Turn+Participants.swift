public import Channels

/// What reaches participants, and what they want done.
extension Turn {
  /// Refuses where a participant does not run.
  public func requireUp(_ role: Family.Role) throws(MoveRefusal<Family>) {
    guard world.conditions[role.index].isUp else { throw .partyIsDown(role) }
  }

  func requireAwake(_ role: Family.Role) throws(MoveRefusal<Family>) {
    try requireUp(role)
    guard !world.conditions[role.index].isSilent else { throw .partyIsSilent(role) }
  }

  mutating func order(_ role: Family.Role, _ order: Family.Order) throws(MoveRefusal<Family>) {
    try requireAwake(role)
    react(role, to: .order(order))
  }

  /// Lets something happen to a participant, and does what it wants done.
  mutating func react(_ role: Family.Role, to occurrence: Occurrence<Family>) {
    let place = role.index
    let response = response(of: world.seats[place], to: occurrence)
    if world.conditions[place].crashAfter != nil { world.conditions[place].crash() }
    for consequence in response.consequences {
      switch consequence {
      case .tell(let event): tell(event)
      case .send(let message, let receiver): send(message, from: role, to: receiver)
      case .offer(let offer): self.offer(offer, by: role)
      }
    }
    world.seats[place] = response.participant
  }
}
