internal import Bitcoin
internal import Channels
internal import Exploration
internal import MockLedger
internal import Simulation

/// What may well happen next in one world.
struct Mood {
  let situation: Situation
  let deal: Deal
  var dice: Dice

  init(_ situation: Situation, _ deal: Deal, _ dice: Dice) {
    self.situation = situation
    self.deal = deal
    self.dice = dice
  }

  var world: World { situation.world }
  var tip: UInt32 { world.height.value }

  /// What kind of thing it is.
  private enum Urge {
    case deliver, pay, mine, recover, fault, accident, malice, again, part, release
    case approach, takeStock, branch, open
  }

  mutating func twist() -> Twist {
    switch dice.pick(urges) ?? .mine {
    case .deliver: delivery()
    case .pay: .move(.pay(payment()))
    case .mine: .move(.mine(1, block()))
    case .recover: recovery()
    case .fault: fault()
    case .accident: accident()
    case .malice: malice()
    case .again: .move(.resume(role()))
    case .part: .move(dice.chance(1, in: 2) ? .close(role()) : .giveUp(role()))
    case .release: .move(.release(payment()))
    case .approach: .approach(within: dice.number(in: 0...4))
    case .takeStock: .takeStock
    case .open: .move(.open)
    case .branch: .move(.reorganise(dice.number(in: 1...max(1, deal.undoable)), block()))
    }
  }

  /// How likely each of them is; most have no weight where nothing could come of them.
  private var urges: [(weight: Int, value: Urge)] {
    let isNear = isNearTheEnd
    let waiting = world.waiting(for: .payer) + world.waiting(for: .payee)
    let isAsleep = PaymentRole.allCases.contains { !world.isAwake($0) }
    let isLong = room > 20
    let canBranch = situation.allowance.permits(.reorganisations)
    let isIdle = world.payer.phase == .idle
    return [
      (isIdle ? 400 : 0, .open), (min(waiting, 3) * 400, .deliver),
      (isNear ? 100 : canPay ? 800 : 0, .pay),
      (isNear ? 600 : 40, .mine), (isAsleep ? 400 : 0, .recover), (min(waiting, 1) * 30, .fault),
      (isNear ? 60 : 15, .accident), (deal.cheat == nil ? 0 : isNear ? 400 : 50, .malice),
      (waiting == 0 && !canPay ? 200 : 5, .again), (isLong ? 1 : 4, .part),
      (20, .release), (isNear ? 0 : isLong ? 2 : 8, .approach), (isOpening ? 60 : 3, .takeStock),
      (canBranch ? isNear ? 40 : 8 : 0, .branch),
    ]
  }

  /// Whether the latest lock is about to open or has, or somebody is leaving.
  var isNearTheEnd: Bool {
    if world.payer.phase == .leaving || world.payee.phase == .leaving { return true }
    guard let lock = deal.terms.ladder.lock(of: world.latestState) else { return true }
    return tip + 6 >= lock.value
  }

  /// How many states the ladder still has room for.
  private var room: Int {
    Int(deal.terms.ladder.lastState(atTip: world.height)) - Int(world.latestState)
  }

  /// Whether no state can be agreed on yet.
  private var isOpening: Bool {
    world.payer.phase == .negotiating || world.payer.phase == .funding
      || world.payer.phase == .open && world.latestState == 0
  }

  private var canPay: Bool { world.payer.phase == .open && world.isAwake(.payer) }

  mutating func role() -> PaymentRole { dice.pick(PaymentRole.allCases) }

  /// Mostly one unit; now and then as little as there is, or as much.
  mutating func payment() -> Amount {
    let unit = deal.terms.unit.satoshis
    let capacity = deal.terms.capacity.satoshis
    let some: [(weight: Int, value: Int64)] = [
      (200, unit), (20, 1), (20, 300), (20, Int64(dice.below(Int(unit))) + 1),
      (1, Int64(dice.below(Int(capacity))) + 1), (1, capacity), (2, capacity + 1), (2, 0),
    ]
    return Amount(uncheckedSatoshis: dice.pick(some) ?? unit)
  }
}
