public import Channels

extension World {
  /// The fingerprint of the ledger and of what was offered to it.
  ///
  /// What follows from a part alone, such as what lies on the ledger for a role, need be computed
  /// only once for each mark.
  @inlinable public var layerMark: Mark { layerPart.mark }

  /// The fingerprint of a participant, with what it has stored and holds.
  @inlinable
  public func mark(of role: Family.Role) -> Mark { seats[role.index].mark }

  /// The fingerprint of the contract that a participant has built the funding of, if it has.
  @inlinable
  public func markOfContract(builtBy role: Family.Role) -> Mark? {
    seats[role.index].content.built?.mark
  }

  /// The fingerprint of the contract that the channel is about.
  @inlinable public var contractMark: Mark { contractPart?.mark ?? .none }

  /// The fingerprint of the world: worlds of one fingerprint take and refuse the same moves, and
  /// end alike.
  ///
  /// Left out is what no move to come can ever ask for: how often the participants have stored, how
  /// deep the funding lies beyond the confirmations that are wanted, what miners took for
  /// themselves, and the order in which different transactions came to be held or offered.
  public var fingerprint: Mark {
    let sides = seats.dropFirst().reduce(seats[0].mark) { $0.mixed(with: $1.mark) }
    return layerPart.mark.mixed(with: sides)
      .mixed(with: transit.mark.mixed(with: conditions.mark))
  }
}
