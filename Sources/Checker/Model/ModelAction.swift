internal import Channels
public import Simulation

/// One thing that may happen in a world that is explored: a few moves that follow one another.
///
/// Moves are bound together where nothing that could happen between them makes a difference, so
/// that the worlds between need not be looked at.
public struct ModelAction<Family: SimulatedFamily>: Hashable, Sendable {
  /// The moves, in order.
  public let moves: [Move<Family>]
  /// What it is charged to, if to anything.
  let charge: Allowance.Item?
  /// The participants that do not see the block that is mined.
  let missing: RoleSet
  /// Whether a block is mined, so that participants see it or miss it.
  let isBlock: Bool

  init(_ moves: [Move<Family>], charge: Allowance.Item? = nil) {
    self.moves = moves
    self.charge = charge
    missing = []
    isBlock = false
  }

  init(block moves: [Move<Family>], missing: RoleSet, charge: Allowance.Item? = nil) {
    self.moves = moves
    self.charge = charge
    self.missing = missing
    isBlock = true
  }
}

/// Some of the roles of a family.
struct RoleSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ role: some ChannelRole) { self.init(rawValue: 1 << UInt8(role.index)) }
}
