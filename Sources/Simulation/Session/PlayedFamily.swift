public import Bitcoin
public import Channels

/// A family whose channels a person can drive by hand, move by move.
public protocol PlayedFamily: SimulatedFamily where Layer: PlayedLayer {
  /// What an owner may well order next; an order that its participant would refuse does no harm.
  static func orders(to role: Role, in world: World<Self>) -> [Order]
  /// What only this family's cheats may well try next.
  static func tricks(in world: World<Self>) -> [Trick]
  /// Whether a trick is only a cheat's, and whose; `nil` for what anyone can do.
  static func cheat(behind trick: Trick) -> Role?
}

extension PlayedFamily {
  /// Sums that somebody may well pay next, of what is left: one unit, ten, and all of it.
  public static func sums(of unit: Amount, outOf left: Int64) -> [Amount] {
    let (ten, isTooMuch) = unit.satoshis.multipliedReportingOverflow(by: 10)
    let sums = [unit.satoshis, isTooMuch ? left : ten, left].filter { $0 > 0 && $0 <= left }
    return Set(sums).sorted().map { Amount(uncheckedSatoshis: $0) }
  }
}
