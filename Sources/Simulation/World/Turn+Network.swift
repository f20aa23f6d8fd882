internal import Bitcoin
public import Channels

/// What the network does with messages.
extension Turn {
  /// No exchange of honest parties is as long; a party that waives rules could talk for ever.
  private static var longestExchange: Int { 10_000 }

  /// The place of a message that is on its way.
  func requireMessage(to role: Family.Role, _ index: Int) throws(MoveRefusal<Family>) {
    let waiting = world.transit.content[role].count
    guard (0..<waiting).contains(index) else {
      throw .noSuchMessage(to: role, message: index, waiting: waiting)
    }
  }

  mutating func deliver(to role: Family.Role, message index: Int) throws(MoveRefusal<Family>) {
    try requireAwake(role)
    try requireMessage(to: role, index)
    let parcel = world.transit.content[role][index]
    guard let until = parcel.heldUntil, until > world.height else {
      return handOver(index, to: role)
    }
    throw .messageHeldBack(to: role, message: index, until: until)
  }

  /// Delivers all that can arrive, answers too; the last of all roles comes first.
  mutating func exchange() {
    for _ in 0..<Self.longestExchange {
      guard let next = nextDelivery else { return }
      handOver(next.index, to: next.role)
    }
  }

  private var nextDelivery: (role: Family.Role, index: Int)? {
    for role in Family.Role.allCases.reversed() where world.conditions[role.index].isAwake {
      let free = world.transit.content[role].firstIndex { $0.isFree(at: world.height) }
      if let free { return (role, free) }
    }
    return nil
  }

  private mutating func handOver(_ index: Int, to role: Family.Role) {
    let parcel = take(index, to: role)
    tell(.delivered(to: role, parcel.message.content))
    react(role, to: .hear(parcel.message, from: parcel.sender))
  }

  mutating func drop(to role: Family.Role, message index: Int) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    let parcel = take(index, to: role)
    tell(.lost(to: role, parcel.message.content))
  }

  /// Loses a message and all that were sent behind it, as when a connection breaks.
  mutating func cut(to role: Family.Role, from index: Int) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    while index < world.transit.content[role].count { try drop(to: role, message: index) }
  }

  /// Takes a message out of what is on its way.
  private mutating func take(_ index: Int, to role: Family.Role) -> Parcel<Family> {
    let parcel = world.transit.content[role][index]
    changeTransit(to: role, Mark(high: 1, low: UInt64(index))) { $0.remove(at: index) }
    return parcel
  }

  /// Puts a message on its way.
  public mutating func send(
    _ message: Part<Family.Message>, from sender: Family.Role, to role: Family.Role
  ) {
    changeTransit(to: role, message.mark.mixed(with: sender.index)) {
      $0.append(Parcel(message, from: sender))
    }
    tell(.sent(by: sender, message.content))
  }

  mutating func duplicate(to role: Family.Role, message index: Int) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    reschedule(to: role, Mark(high: 2, low: UInt64(index))) { parcels in
      parcels.append(parcels[index])
      return parcels[index]
    }
  }

  mutating func delay(
    to role: Family.Role, message index: Int, blocks: Int
  ) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    try requireBlocks(blocks)
    let until = BlockHeight(uncheckedValue: world.height.value + UInt32(blocks))
    let key = Mark(high: 3, low: UInt64(index)).mixed(with: until.value)
    reschedule(to: role, key) { parcels in
      parcels[index].heldUntil = until
      return parcels[index]
    }
  }

  mutating func reorder(
    to role: Family.Role, message index: Int, before place: Int
  ) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    try requireMessage(to: role, place)
    reschedule(to: role, Mark(high: 4, low: UInt64(index)).mixed(with: place)) { parcels in
      let parcel = parcels.remove(at: index)
      parcels.insert(parcel, at: index < place ? place - 1 : place)
      return parcel
    }
  }

  /// Changes what is on its way, and tells about the parcel that is given back.
  private mutating func reschedule(
    to role: Family.Role, _ key: Mark, _ change: (inout [Parcel<Family>]) -> Parcel<Family>
  ) {
    var moved: Parcel<Family>?
    changeTransit(to: role, key) { moved = change(&$0) }
    if let moved { tell(.rescheduled(to: role, moved.message.content)) }
  }

  /// Refuses a number of blocks that is none, or beyond all reason.
  func requireBlocks(_ count: Int) throws(MoveRefusal<Family>) {
    guard (1...maximumBlocks).contains(count) else {
      throw .countOutOfRange(count, maximum: maximumBlocks)
    }
  }
}
