internal import Bitcoin
public import Channels
public import Simulation

// What a person who drives a channel by hand may try next.
extension Timelock: PlayedFamily {
  public static func orders(to role: PaymentRole, in world: World<Timelock>) -> [Order] {
    let unit = world.setting.terms.unit
    return switch role {
    case .payer: [.open] + payments(in: world) + [.close, .giveUp, .resume]
    case .payee: [.release(unit), .close, .giveUp, .resume]
    }
  }

  /// One unit, ten, and all that is left.
  private static func payments(in world: World<Timelock>) -> [Order] {
    let terms = world.setting.terms
    let paid = world.payer.latest?.division.toPayee ?? .zero
    let left = terms.capacity.satoshis - paid.satoshis
    let sums = [terms.unit.satoshis, 10 * terms.unit.satoshis, left].filter { $0 > 0 && $0 <= left }
    return sums.reduce(into: [Int64]()) { if !$0.contains($1) { $0.append($1) } }
      .map { .pay(Amount(uncheckedSatoshis: $0)) }
  }

  public static func tricks(in world: World<Timelock>) -> [Trick] {
    [
      .askBackwards(world.setting.terms.unit), .doubleSpend(extraFee: .zero),
      .doubleSpend(extraFee: Amount(uncheckedSatoshis: 2_000)), .malleate,
    ]
  }

  public static func cheat(behind trick: Trick) -> PaymentRole? {
    switch trick {
    case .askBackwards, .doubleSpend: .payer
    case .malleate: nil
    }
  }
}
