public import Channels

/// A family whose channels a person can drive by hand, move by move.
public protocol PlayedFamily: ChainFamily {
  /// What an owner may well order next; an order that its participant would refuse does no harm.
  static func orders(to role: Role, in world: World<Self>) -> [Order]
  /// What only this family's cheats may well try next.
  static func tricks(in world: World<Self>) -> [Trick]
  /// Whether a trick is only a cheat's, and whose; `nil` for what anyone can do.
  static func cheat(behind trick: Trick) -> Role?
}
