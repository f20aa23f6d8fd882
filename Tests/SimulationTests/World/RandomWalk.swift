import Bitcoin
import Channels
import MockLedger
import Simulation
import Timelock

/// Random numbers that are the same for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number below a limit.
  mutating func roll(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of several.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  /// Something that happens once in so many times.
  mutating func once(in times: Int) -> Bool { roll(times) == 0 }
}

/// A walk through a world, in which some may cheat and the others keep to their rules.
struct RandomWalk {
  let cheats: [PaymentRole]
  var dice: Dice
  var world: World
  let scenario: Scenario
  private(set) var moves: [Move] = []
  private(set) var refused = 0
  private var reorganisations = 0
  /// Every move that was tried, refused ones too, where somebody wants to know.
  var attempts: [Move]?

  init(seed: UInt64, cheats: [PaymentRole]) {
    var dice = Dice(seed: seed)
    let order = dice.pick(Timelock.SigningOrder.allCases)
    self.init(
      .sample(.sample(signingOrder: order, step: 8, reaction: 1, delay: 2)), dice, cheats: cheats)
  }

  /// Both cheat, and some of the rules hold for nobody.
  init(lawless seed: UInt64) {
    var dice = Dice(seed: seed)
    let waived = Timelock.Rule.allCases.filter { _ in dice.once(in: 3) }
    let terms = Timelock.Terms.sample(
      refundHeight: UInt32(dice.pick([0, 110, 220, 4_320])),
      signingOrder: dice.pick(Timelock.SigningOrder.allCases), step: UInt32(dice.roll(9)),
      reaction: UInt32(dice.roll(3)), delay: UInt32(dice.roll(3)),
      fundingKind: dice.pick(Timelock.FundingKind.allCases))
    self.init(.sample(terms, waiving: Set(waived)), dice, cheats: PaymentRole.allCases)
  }

  private init(_ scenario: Scenario, _ dice: Dice, cheats: [PaymentRole]) {
    self.scenario = scenario
    self.cheats = cheats
    self.dice = dice
    world = World(scenario)
  }

  /// Makes one random move.
  mutating func step() {
    let move = draw()
    guard case .mine(let count, let choice) = move else { return make(move) }
    for _ in 0..<count { mine(choice) }
  }

  /// Lets everybody who is honest come back, and mines until nothing is left to wait for.
  mutating func finish() {
    recoverHonest()
    make(.exchange)
    let refund = Int(scenario.terms.ladder.refundHeight.value)
    let blocks = max(0, refund - Int(world.ledger.height.value)) + 12
    for _ in 0..<blocks { mine(.mempool) }
  }

  /// Mines one block; whoever is honest is there before it and after it.
  private mutating func mine(_ choice: MinerChoice) {
    recoverHonest()
    make(.mine(1, choice))
    recoverHonest()
  }

  private mutating func make(_ move: Move) {
    attempts?.append(move)
    do {
      _ = try world.apply(move)
      moves.append(move)
    } catch {
      refused += 1
    }
  }

  /// Brings back whoever is honest; once more where an accident was still to come.
  private mutating func recoverHonest() {
    for role in PaymentRole.allCases + PaymentRole.allCases where !cheats.contains(role) {
      make(.restart(role))
      make(.wake(role))
    }
  }

  private mutating func draw() -> Move {
    switch dice.roll(10) {
    case 0...2: owners()
    case 3...5: network()
    case 6: mining()
    case 7: accidents()
    default: cheats.isEmpty ? network() : cheating(dice.pick(cheats))
    }
  }
}

extension RandomWalk {
  private mutating func amount() -> Amount {
    Amount(uncheckedSatoshis: dice.pick([0, 1, 300, 50_000, 100_000, 100_000, 100_000, 1_000_000]))
  }

  private mutating func role() -> PaymentRole { dice.pick(PaymentRole.allCases) }

  private mutating func owners() -> Move {
    switch dice.roll(14) {
    case 0...1: .open
    case 2...8: .pay(amount())
    case 9: .release(amount())
    case 10: dice.once(in: 4) ? .close(role()) : .pay(amount())
    case 11: dice.once(in: 6) ? .giveUp(role()) : .resume(role())
    default: .resume(role())
    }
  }

  private mutating func network() -> Move {
    let role = role()
    let message = dice.roll(3)
    return switch dice.roll(14) {
    case 0...5: .deliver(to: role, message: 0)
    case 6...8: .exchange
    case 9: .deliver(to: role, message: message)
    case 10: .drop(to: role, message: message)
    case 11: .duplicate(to: role, message: message)
    case 12: .delay(to: role, message: message, blocks: 1 + dice.roll(4))
    default: .reorder(to: role, message: message, before: dice.roll(3))
    }
  }

  private mutating func accidents() -> Move {
    let role = role()
    return switch dice.roll(6) {
    case 0: .crash(role, afterEffects: nil)
    case 1...2: .crash(role, afterEffects: dice.roll(4))
    case 3: .restart(role)
    case 4: .silence(role)
    default: .wake(role)
    }
  }

  private mutating func choice() -> MinerChoice {
    switch dice.roll(6) {
    case 0: .without([label()])
    case 1: .only([label()])
    case 2: .only([])
    default: .mempool
    }
  }

  private mutating func label() -> TransactionLabel {
    let name = name()
    return dice.pick([.channel(name), .changed(name), .doubleSpend, .channel(.funding)])
  }

  private mutating func name() -> Timelock.TransactionName {
    dice.pick([
      .funding, .refund, .settlement, .commitment(1), .commitment(2),
      .commitment(UInt32(dice.roll(8) + 1)),
    ])
  }

  private mutating func mining() -> Move {
    if reorganisations == 0, dice.once(in: 12) {
      reorganisations += 1
      return .reorganise(1 + dice.roll(2), choice())
    }
    return .mine(1 + (dice.once(in: 5) ? dice.roll(30) : 0), choice())
  }

  private mutating func cheating(_ cheat: PaymentRole) -> Move {
    switch dice.roll(8) {
    case 0...2:
      .tamper(
        to: dice.pick([cheat.other, cheat.other, cheat]), message: dice.roll(2), tampering(),
        .not)
    case 3: .tamper(to: cheat.other, message: 0, tampering(), .again)
    case 4...5: .broadcast(by: cheat, name(), dice.once(in: 3) ? tampering() : nil)
    case 6: .withhold(cheat)
    default:
      cheat == .payer
        ? dice.pick([
          .askBackwards(amount()), .doubleSpend(extraFee: amount()), .doubleSpend(extraFee: .zero),
          .malleate,
        ]) : .tick(cheat)
    }
  }

  private mutating func tampering() -> Tampering {
    let amount = amount()
    return dice.pick([
      .channel, .state(UInt32(dice.roll(6))), .toPayee(amount), .version(1), .lockTime(0),
      .lockTime(150), .lockTime(1_700_000_000), .sequence(.max), .sequence(0), .outPointIndex(1),
      .outPointTxid, .extraInput, .extraOutput(amount), .outputValue(0, amount),
      .moveValue(from: 0, to: 1, amount), .outputScript(0), .outputScript(1), .swapOutputs,
      .dropOutput(0), .dropOutput(1), .everythingToPayer(fee: amount), .spentValue(amount),
      .hashType(2), .hashType(0x83), .highS, .wrongKey, .noSignature, .damagedSignature,
    ])
  }
}
