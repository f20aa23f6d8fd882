internal import Bitcoin
public import Channels
public import Simulation

// What a person who drives a channel by hand may try next.
extension OneWay: PlayedFamily {
  public static func orders(to role: PaymentRole, in world: World<OneWay>) -> [Order] {
    let unit = world.setting.terms.unit
    return switch role {
    case .payer:
      [.open] + payments(in: world)
        + [.topUp(world.setting.terms.capacity), .close, .giveUp, .resume]
    case .payee: [.release(unit), .close, .giveUp, .resume]
    }
  }

  private static func payments(in world: World<OneWay>) -> [Order] {
    let terms = world.setting.terms
    let paid = world.payer.open?.latest.toPayee ?? .zero
    let capacity = world.contract?.capacity(with: .withTopUp) ?? terms.capacity
    return sums(of: terms.unit, outOf: capacity.satoshis - paid.satoshis).map { .pay($0) }
  }

  public static func tricks(in world: World<OneWay>) -> [Trick] {
    [
      .askBackwards(world.setting.terms.unit), .doubleSpend(extraFee: .zero),
      .doubleSpend(extraFee: Amount(uncheckedSatoshis: 2_000)),
    ]
  }

  public static func cheat(behind trick: Trick) -> PaymentRole? {
    switch trick {
    case .askBackwards, .doubleSpend: .payer
    }
  }
}
