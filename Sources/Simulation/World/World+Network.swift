internal import Bitcoin
internal import Channels
internal import MockLedger

/// What the network does with messages.
extension World {
  /// No exchange of honest parties is as long; a party that waives rules could talk for ever.
  private static let longestExchange = 10_000

  /// The place of a message that is on its way.
  func requireMessage(to role: PaymentRole, _ index: Int) throws(MoveRefusal) {
    let waiting = transit.content[role].count
    guard (0..<waiting).contains(index) else {
      throw .noSuchMessage(to: role, message: index, waiting: waiting)
    }
  }

  mutating func deliver(to role: PaymentRole, message index: Int) throws(MoveRefusal) {
    try requireAwake(role)
    try requireMessage(to: role, index)
    let parcel = transit.content[role][index]
    guard let until = parcel.heldUntil, until > height else { return handOver(index, to: role) }
    throw .messageHeldBack(to: role, message: index, until: until)
  }

  /// Delivers all that can arrive, answers too, the payee's first.
  mutating func exchange() {
    for _ in 0..<Self.longestExchange {
      guard let next = nextDelivery else { return }
      handOver(next.index, to: next.role)
    }
  }

  private var nextDelivery: (role: PaymentRole, index: Int)? {
    for role in [PaymentRole.payee, .payer] where conditions[role].isAwake {
      let free = transit.content[role].firstIndex { $0.isFree(at: height) }
      if let free { return (role, free) }
    }
    return nil
  }

  private mutating func handOver(_ index: Int, to role: PaymentRole) {
    let message = take(index, to: role)
    tell(.delivered(to: role, message.content))
    switch role {
    case .payer: payerSide = react(payerSide, to: .hear(message))
    case .payee: payeeSide = react(payeeSide, to: .hear(message))
    }
  }

  mutating func drop(to role: PaymentRole, message index: Int) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    let message = take(index, to: role)
    tell(.lost(to: role, message.content))
  }

  /// Takes a message out of what is on its way.
  private mutating func take(_ index: Int, to role: PaymentRole) -> Part<Timelock.Message> {
    let message = transit.content[role][index].message
    changeTransit(to: role, Mark(high: 1, low: UInt64(index))) { $0.remove(at: index) }
    return message
  }

  /// Puts a message on its way.
  mutating func send(_ message: Part<Timelock.Message>, to role: PaymentRole) {
    changeTransit(to: role, message.mark) { $0.append(Parcel(message)) }
    tell(.sent(by: role.other, message.content))
  }

  mutating func duplicate(to role: PaymentRole, message index: Int) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    reschedule(to: role, Mark(high: 2, low: UInt64(index))) { parcels in
      parcels.append(parcels[index])
      return parcels[index]
    }
  }

  mutating func delay(
    to role: PaymentRole, message index: Int, blocks: Int
  ) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    try requireBlocks(blocks)
    let until = BlockHeight(uncheckedValue: height.value + UInt32(blocks))
    let key = Mark(high: 3, low: UInt64(index)).mixed(with: until.value)
    reschedule(to: role, key) { parcels in
      parcels[index].heldUntil = until
      return parcels[index]
    }
  }

  mutating func reorder(
    to role: PaymentRole, message index: Int, before place: Int
  ) throws(MoveRefusal) {
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
    to role: PaymentRole, _ key: Mark, _ change: (inout [Parcel]) -> Parcel
  ) {
    var moved: Parcel?
    changeTransit(to: role, key) { moved = change(&$0) }
    if let moved { tell(.rescheduled(to: role, moved.message.content)) }
  }

  /// Refuses a number of blocks that is none, or beyond all reason.
  func requireBlocks(_ count: Int) throws(MoveRefusal) {
    guard (1...Self.maximumBlocks).contains(count) else {
      throw .countOutOfRange(count, maximum: Self.maximumBlocks)
    }
  }
}
