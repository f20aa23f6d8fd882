internal import Bitcoin
internal import Channels
internal import MockLedger

/// What the network does with messages.
extension World {
  /// No exchange of honest parties is as long; a party that waives rules could talk for ever.
  private static let longestExchange = 10_000

  /// The place of a message that is on its way.
  func requireMessage(to role: Role, _ index: Int) throws(MoveRefusal) {
    let waiting = transit[role].count
    guard transit[role].indices.contains(index) else {
      throw .noSuchMessage(to: role, message: index, waiting: waiting)
    }
  }

  mutating func deliver(to role: Role, message index: Int) throws(MoveRefusal) {
    try requireAwake(role)
    try requireMessage(to: role, index)
    let parcel = transit[role][index]
    guard let until = parcel.heldUntil, until > ledger.height else {
      return handOver(index, to: role)
    }
    throw .messageHeldBack(to: role, message: index, until: until)
  }

  /// Delivers all that can arrive, answers too, the payee's first.
  mutating func exchange() {
    for _ in 0..<Self.longestExchange {
      guard let next = nextDelivery else { return }
      handOver(next.index, to: next.role)
    }
  }

  private var nextDelivery: (role: Role, index: Int)? {
    for role in [Role.payee, .payer] where conditions[role].isAwake {
      if let index = transit[role].firstIndex(where: { $0.isFree(at: ledger.height) }) {
        return (role, index)
      }
    }
    return nil
  }

  private mutating func handOver(_ index: Int, to role: Role) {
    let message = transit[role].remove(at: index).message
    told.append(.delivered(to: role, message))
    switch role {
    case .payer: give(Timelock.Payer.Input.message(message))
    case .payee: give(Timelock.Payee.Input.message(message))
    }
    keep(message, for: role)
  }

  mutating func drop(to role: Role, message index: Int) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    told.append(.lost(to: role, transit[role].remove(at: index).message))
  }

  mutating func duplicate(to role: Role, message index: Int) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    let parcel = transit[role][index]
    transit[role].append(parcel)
    told.append(.rescheduled(to: role, parcel.message))
  }

  mutating func delay(
    to role: Role, message index: Int, blocks: Int
  ) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    try requireBlocks(blocks)
    let until = BlockHeight(uncheckedValue: ledger.height.value + UInt32(blocks))
    transit[role][index].heldUntil = until
    told.append(.rescheduled(to: role, transit[role][index].message))
  }

  mutating func reorder(
    to role: Role, message index: Int, before place: Int
  ) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    try requireMessage(to: role, place)
    let parcel = transit[role].remove(at: index)
    transit[role].insert(parcel, at: index < place ? place - 1 : place)
    told.append(.rescheduled(to: role, parcel.message))
  }

  /// Refuses a number of blocks that is none, or beyond all reason.
  func requireBlocks(_ count: Int) throws(MoveRefusal) {
    guard (1...Self.maximumBlocks).contains(count) else {
      throw .countOutOfRange(count, maximum: Self.maximumBlocks)
    }
  }
}
