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

  private static func payments(in world: World<Timelock>) -> [Order] {
    let terms = world.setting.terms
    let paid = world.payer.latest?.division.toPayee ?? .zero
    return sums(of: terms.unit, outOf: terms.capacity.satoshis - paid.satoshis).map { .pay($0) }
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
