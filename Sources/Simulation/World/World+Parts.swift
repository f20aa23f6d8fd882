public import Channels

// What worlds consist of, for models that put parts of several together.
extension World {
  /// Whether a participant is up and awake, and when it crashes, as a number.
  @inlinable
  public func condition(of role: Family.Role) -> UInt32 {
    UInt32(conditions[role.index].number)
  }

  /// Whether another world has the very same ledger and contract, not only equal ones.
  public func sharesLedger(with other: World) -> Bool {
    layerPart === other.layerPart && contractPart === other.contractPart
  }

  /// Whether another world has the very same participant, in the same condition.
  public func shares(_ role: Family.Role, with other: World) -> Bool {
    seats[role.index] === other.seats[role.index]
      && conditions[role.index] == other.conditions[role.index]
  }

  /// This world with the ledger of another.
  @inlinable
  public mutating func takeLayer(of other: World) { layerPart = other.layerPart }

  /// This world with a participant of another, in a condition that was told as a number.
  @inlinable
  public mutating func takeParticipant(
    _ role: Family.Role, of other: World, condition: UInt32
  ) {
    seats[role.index] = other.seats[role.index]
    conditions[role.index] = Condition(number: UInt64(condition))
  }
}
