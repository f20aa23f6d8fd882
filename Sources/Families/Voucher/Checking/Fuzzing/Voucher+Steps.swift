internal import AccountLedger
internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import Filecoin
public import Simulation

// What may well happen next in a voucher channel.
extension Voucher {
  public static func steps(
    for chooser: MoveChooser<Voucher>, among common: NeutralSteps<Voucher>
  ) -> [WeightedStep<Voucher>] {
    let world = chooser.world
    let isNear = chooser.isNearTheEnd
    let phase = world[.payer].phase
    let canPay = (phase == .open || phase == .settling) && world.isAwake(.payer)
    return [
      WeightedStep(phase == .idle ? 400 : 0) { _ in .move(.addFunds(.fil(100))) },
      WeightedStep(canPay ? 5 : 0) { .move(.addFunds(.fil($0.dice.number(in: 1...20)))) },
      common.delivery,
      WeightedStep(isNear ? 100 : canPay ? 800 : 0) { .move($0.payment()) },
      WeightedStep(isNear ? 20 : 40) { $0.submission() },
      common.block, common.recovery, common.fault, common.accident, common.malice,
      WeightedStep(5) { .move(.resume($0.role())) },
      WeightedStep(4) { chooser in
        let isSettle = chooser.dice.chance(1, in: 2)
        return .move(isSettle ? .settle(chooser.role()) : .giveUp(chooser.role()))
      },
      WeightedStep(phase == .settled ? 200 : 1) { .move(.collect($0.role())) },
      WeightedStep(isNear ? 0 : 4) { .approach(within: $0.dice.number(in: 0...4)) },
      common.stocktaking, common.branch,
    ]
  }

  /// Whether somebody has settled or is leaving.
  public static func isNearTheEnd(_ world: World<Voucher>, under terms: Terms) -> Bool {
    guard let channel = world.channel else { return false }
    let distance = channel.state.settlingAt.value - world.layer.ledger.epoch.value
    return channel.state.isSettling ? distance < 5 || terms.settleDelay < 10 : false
  }

  public static func isOpening(_ world: World<Voucher>) -> Bool {
    world[.payer].phase == .creating
  }

  public static func distance(
    toLockOf world: World<Voucher>, within blocks: Int, under terms: Terms
  ) -> Int? {
    guard let channel = world.channel, channel.state.isSettling else { return nil }
    let distance =
      Int(channel.state.settlingAt.value - world.layer.ledger.epoch.value) - 1 - blocks
    return distance > 0 && distance < 1_000 ? distance : nil
  }

  public static func orderBeforeCrash(
    of role: PaymentRole, for chooser: inout MoveChooser<Voucher>
  ) -> Move<Voucher> {
    role == .payer ? chooser.payment() : .tick(.payee)
  }

  public static func isDone(
    _ situation: Situation<Voucher>, _ judge: Judge<Voucher>
  ) -> Bool {
    situation.world.isCollected && judge.isSettled(in: situation)
  }

  /// The same with fewer payments or fewer blocks.
  public static func abridgements(
    of steps: [FutureStep<Voucher>]
  ) -> [[FutureStep<Voucher>]] {
    steps.indices.filter { steps[$0].isSpare }.map { place in
      steps.indices.filter { $0 != place }.map { steps[$0] }
    }
  }
}

extension FutureStep<Voucher> {
  /// Whether it is a payment, or nothing but passing time.
  fileprivate var isSpare: Bool {
    guard case .moves(let moves) = self else { return false }
    return moves.contains {
      switch $0 {
      case .order(.payer, .pay), .mine: true
      default: false
      }
    }
  }
}

extension MoveChooser<Voucher> {
  /// Mostly one FIL in the first lane; now and then in another, or more than there is.
  mutating func payment() -> Move<Voucher> {
    let lane = dice.chance(3, in: 4) ? 0 : UInt64(dice.below(4))
    let amounts: [(weight: Int, value: TokenAmount)] = [
      (100, .fil(1)), (20, .fil(dice.number(in: 1...20))), (2, .fil(101)), (2, .zero),
      (5, TokenAmount(atto: 1)),
    ]
    return .pay(dice.pick(amounts) ?? .fil(1), lane: lane)
  }

  /// The payee hands in what its wallet would.
  fileprivate mutating func submission() -> FutureStep<Voucher> {
    guard let address = world[.payee].wallet.store.channels.last?.address else {
      return .move(.tick(.payee))
    }
    let best = world[.payee].best(in: address)
    guard !best.isEmpty else { return .move(.tick(.payee)) }
    return .move(.order(.payee, .submit(dice.pick(best), channel: nil, secret: [])))
  }
}
