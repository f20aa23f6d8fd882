internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import MockLedger
public import Simulation

// What may well happen next in a timelock channel.
extension Timelock {
  public static func steps(
    for chooser: MoveChooser<Timelock>, among common: NeutralSteps<Timelock>
  ) -> [WeightedStep<Timelock>] {
    let world = chooser.world
    let isNear = chooser.isNearTheEnd
    let waiting = world.waiting(for: .payer) + world.waiting(for: .payee)
    let canPay = world.payer.phase == .open && world.isAwake(.payer)
    let isLong = room(of: world, under: chooser.setup.terms) > 20
    return [
      WeightedStep(world.payer.phase == .idle ? 400 : 0) { _ in .move(.open) },
      common.delivery,
      WeightedStep(isNear ? 100 : canPay ? 800 : 0) { .move(.pay($0.payment())) },
      common.block, common.recovery, common.fault, common.accident, common.malice,
      WeightedStep(waiting == 0 && !canPay ? 200 : 5) { .move(.resume($0.role())) },
      WeightedStep(isLong ? 1 : 4) { chooser in
        let isTogether = chooser.dice.chance(1, in: 2)
        return .move(isTogether ? .close(chooser.role()) : .giveUp(chooser.role()))
      },
      WeightedStep(20) { .move(.release($0.payment())) },
      WeightedStep(isNear ? 0 : isLong ? 2 : 8) {
        .approach(within: $0.dice.number(in: 0...4))
      },
      common.stocktaking, common.branch,
    ]
  }

  /// Whether the latest lock is about to open or has, or a side is leaving.
  public static func isNearTheEnd(_ world: World<Timelock>, under terms: Terms) -> Bool {
    if world.payer.phase == .leaving || world.payee.phase == .leaving { return true }
    guard let lock = terms.ladder.lock(of: world.latestState) else { return true }
    return world.height.value + 6 >= lock.value
  }

  public static func isOpening(_ world: World<Timelock>) -> Bool {
    world.payer.phase == .negotiating || world.payer.phase == .funding
      || world.payer.phase == .open && world.latestState == 0
  }

  public static func distance(
    toLockOf world: World<Timelock>, within blocks: Int, under terms: Terms
  ) -> Int? {
    guard let lock = terms.ladder.lock(of: world.latestState) else { return nil }
    let distance = Int(lock.value) - blocks - Int(world.height.value)
    return distance > 0 ? distance : nil
  }

  /// How many states the ladder still has room for.
  private static func room(of world: World<Timelock>, under terms: Terms) -> Int {
    Int(terms.ladder.lastState(atTip: world.height)) - Int(world.latestState)
  }

  public static func orderBeforeCrash(
    of role: PaymentRole, for chooser: inout MoveChooser<Timelock>
  ) -> Move<Timelock> {
    role == .payer ? .pay(chooser.payment()) : .tick(.payee)
  }

  public static func isDone(
    _ situation: Situation<Timelock>, _ judge: Judge<Timelock>
  ) -> Bool {
    guard let channel = situation.world.fundedChannel else { return false }
    return situation.world.isSpent(channel.outPoint) && judge.isSettled(in: situation)
  }
}

// What is worth seeing.
extension Timelock {
  public static var coverage: [String] {
    [
      "ten states agreed on", "a hundred states agreed on", "a commitment on the chain",
      "a settlement on the chain", "a refund on the chain",
    ]
  }

  public static var attackCoverage: [String] { ["a stale state offered when its lock is open"] }

  public static func seen(
    in event: Event<Timelock>, of world: World<Timelock>, under terms: Terms
  ) -> [Int] {
    switch event {
    case .stored:
      (world.latestState >= 10 ? [0] : []) + (world.latestState >= 100 ? [1] : [])
    case .ledger(.broadcast(_, .channel(let name), _, _)):
      isOpenAndStale(name, world, terms) ? [5] : []
    case .refused, .sent, .delivered, .lost, .tampered, .rescheduled, .released, .gained, .ledger,
      .crashed, .restarted, .silent, .awake:
      []
    }
  }

  public static func seen(onChain label: TransactionLabel<TransactionName>) -> Int? {
    switch label {
    case .channel(.commitment): 2
    case .channel(.settlement): 3
    case .channel(.refund): 4
    case .channel(.funding), .changed, .doubleSpend, .malleated: nil
    }
  }

  private static func isOpenAndStale(
    _ name: TransactionName, _ world: World<Timelock>, _ terms: Terms
  ) -> Bool {
    guard let state = name.state, state < world.latestState else { return false }
    return terms.ladder.lock(of: state).map { $0 <= world.height } ?? false
  }
}

extension World<Timelock> {
  /// The latest state that either side holds, or else the refund.
  package var latestState: UInt32 {
    max(self[.payer].latest?.state ?? 0, self[.payee].latest?.state ?? 0)
  }
}

extension MoveChooser<Timelock> {
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
}
