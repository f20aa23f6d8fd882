internal import AccountLedger
internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import Filecoin
internal import Simulation

// What a cheat does with its own keys.
extension Voucher {
  public static func malice(
    of cheat: PaymentRole, for chooser: inout MoveChooser<Voucher>
  ) -> FutureStep<Voucher> {
    chooser.malice(of: cheat)
  }

  public static func change(
    ofMessageTo role: PaymentRole, for chooser: inout MoveChooser<Voucher>
  ) -> VoucherChange {
    chooser.change()
  }
}

extension MoveChooser<Voucher> {
  fileprivate mutating func malice(of cheat: PaymentRole) -> FutureStep<Voucher> {
    switch dice.below(10) {
    case 0: return .move(.trick(.settle(cheat)))
    case 1, 2: return .move(.trick(.collect(cheat)))
    case 3: return .move(dice.chance(1, in: 2) ? .withhold(cheat) : .silence(cheat))
    default: return cheat == .payer ? payerMalice() : payeeMalice()
    }
  }

  private mutating func payerMalice() -> FutureStep<Voucher> {
    if world.waiting(for: .payee) > 0, dice.chance(1, in: 2) {
      return .moves([
        .tamper(to: .payee, message: 0, change(), .again), .deliver(to: .payee, message: 0),
      ])
    }
    let nonce = UInt64(dice.number(in: 1...20))
    return .move(.trick(.sign(.payer, wish(), nonce: nonce)))
  }

  /// A voucher of any age, handed in whatever comes of it.
  private mutating func payeeMalice() -> FutureStep<Voucher> {
    let vouchers = world[.payee].wallet.store.channels.last?.vouchers ?? []
    guard !vouchers.isEmpty else { return .move(.tick(.payee)) }
    return .move(.trick(.submit(.payee, dice.pick(vouchers).voucher, secret: [])))
  }

  private mutating func wish() -> Voucher.VoucherWish {
    var wish = Voucher.VoucherWish(
      lane: UInt64(dice.below(3)), amount: .fil(dice.number(in: -3...30)))
    switch dice.below(6) {
    case 0: wish.minSettleHeight = farEpoch()
    case 1: wish.timeLockMin = farEpoch()
    case 2: wish.timeLockMax = farEpoch()
    case 3:
      wish.merges = [
        LaneMerge(lane: UInt64(dice.below(3)), nonce: UInt64(dice.number(in: 1...20)))
      ]
    default: break
    }
    return wish
  }

  private mutating func farEpoch() -> Epoch {
    Epoch(Int64(tip) + dice.pick([1, 5, setup.terms.settleDelay, 100_000]))
  }

  /// One change to a voucher.
  fileprivate mutating func change() -> Voucher.VoucherChange {
    let far = farEpoch()
    let changes: [Voucher.VoucherChange] = [
      .channel(.initActor), .lane(UInt64(dice.below(4))), .nonce(UInt64(dice.below(20))),
      .amount(.fil(dice.number(in: -3...120))), .timeLockMin(far), .timeLockMax(far),
      .secretHash([1]), .minSettleHeight(far), .merge(lane: 1, nonce: 20), .unsigned,
    ]
    return dice.pick(changes)
  }
}
