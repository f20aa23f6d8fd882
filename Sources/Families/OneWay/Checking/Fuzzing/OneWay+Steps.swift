internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import MockLedger
public import Simulation

// What may well happen next in a one-way channel.
extension OneWay {
  public static func steps(
    for chooser: MoveChooser<OneWay>, among common: NeutralSteps<OneWay>
  ) -> [WeightedStep<OneWay>] {
    let world = chooser.world
    let isNear = chooser.isNearTheEnd
    let waiting = world.waiting(for: .payer) + world.waiting(for: .payee)
    let canPay = world.payer.phase == .open && world.isAwake(.payer)
    let canTopUp = canPay && chooser.setup.terms.variant.kind.allowsTopUp
    return [
      WeightedStep(world.payer.phase == .idle ? 400 : 0) { _ in .move(.open) },
      common.delivery,
      WeightedStep(isNear ? 100 : canPay ? 800 : 0) { .move(.pay($0.payment())) },
      common.block, common.recovery, common.fault, common.accident, common.malice,
      WeightedStep(waiting == 0 && !canPay ? 200 : 5) { .move(.resume($0.role())) },
      WeightedStep(4) { chooser in
        let isClose = chooser.dice.chance(1, in: 2)
        return .move(isClose ? .close(chooser.role()) : .giveUp(chooser.role()))
      },
      WeightedStep(20) { .move(.release($0.payment())) },
      WeightedStep(canTopUp ? 5 : 0) { .move(.topUp($0.topUpAmount())) },
      WeightedStep(isNear ? 0 : 4) { .approach(within: $0.dice.number(in: 0...4)) },
      common.stocktaking, common.branch,
    ]
  }

  /// Whether the payer's way out is about to open or has, or a side is leaving.
  public static func isNearTheEnd(_ world: World<OneWay>, under terms: Terms) -> Bool {
    if world.payer.phase == .leaving || world.payee.phase == .leaving { return true }
    return world.deadline.map { Int(world.height.value) + 4 >= $0.lastTipToAccept } ?? false
  }

  public static func isOpening(_ world: World<OneWay>) -> Bool {
    switch world.payer.phase {
    case .negotiating, .funding: true
    case .open: world.latestPayment == 0
    case .idle, .closing, .leaving: false
    }
  }

  public static func distance(
    toLockOf world: World<OneWay>, within blocks: Int, under terms: Terms
  ) -> Int? {
    guard let deadline = world.deadline else { return nil }
    let distance = deadline.lastTipToAccept - blocks - Int(world.height.value)
    return distance > 0 ? distance : nil
  }

  public static func orderBeforeCrash(
    of role: PaymentRole, for chooser: inout MoveChooser<OneWay>
  ) -> Move<OneWay> {
    role == .payer ? .pay(chooser.payment()) : .tick(.payee)
  }

  public static func isDone(_ situation: Situation<OneWay>, _ judge: Judge<OneWay>) -> Bool {
    situation.world.contract != nil && situation.world.isEverythingSpent
      && judge.isSettled(in: situation)
  }
}

extension World<OneWay> {
  /// The number of the latest payment that either side knows of.
  package var latestPayment: UInt32 {
    max(payer.open?.latest.number ?? 0, payee.open?.latest.number ?? 0)
  }
}

extension MoveChooser<OneWay> {
  /// Mostly one unit; now and then as little as there is, or as much.
  mutating func payment() -> Amount {
    let unit = setup.terms.unit.satoshis
    let capacity = setup.terms.capacity.satoshis
    let some: [(weight: Int, value: Int64)] = [
      (200, unit), (20, 1), (20, 300), (20, Int64(dice.below(Int(unit))) + 1),
      (1, Int64(dice.below(Int(capacity))) + 1), (1, capacity), (2, capacity + 1), (2, 0),
    ]
    return Amount(uncheckedSatoshis: dice.pick(some) ?? unit)
  }

  /// Mostly a few units; now and then too little to be an output.
  fileprivate mutating func topUpAmount() -> Amount {
    Amount(uncheckedSatoshis: dice.chance(1, in: 5) ? 100 : 1_000 + setup.terms.unit.satoshis * 3)
  }
}
