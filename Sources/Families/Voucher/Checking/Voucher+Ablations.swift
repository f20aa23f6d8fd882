public import AccountLedger
public import Channels
public import Checker
internal import Filecoin
internal import Simulation

/// Small worlds in which a rule that is left out can show what it was there for.
extension Voucher: AblatedFamily {
  /// Where the absence of a rule may show.
  public static func worlds(without rule: Rule) -> [Bounds] {
    switch rule {
    case .noTimeLockMax: [asking { $0.timeLockMax = Epoch(1) }]
    case .noTimeLockMin: [asking { $0.timeLockMin = Epoch(1_000) }]
    case .noHashLock: [asking { $0.secretHash = [1] }]
    case .boundedMinimumHeight: [asking { $0.minSettleHeight = Epoch(1_000) }]
    case .withinBalance: [asking { $0.amount = .fil(4) }]
    case .smallestDelta: [asking { ($0.lane, $0.amount) = (1, .fil(-1)) }]
    case .amountRises: [lowering]
    case .nonceRises: [turningBack]
    case .noMerges: [merging(.published)]
    case .signed, .signedByPayer: [onTheWay]
    case .landable: [afterSettle]
    case .lateVouchersSubmitted: [afterSettleInTime]
    case .markedWhenExecuted: [hasty]
    case .submittedOnce: [hasty]
    case .channelTracked, .trackedOnce, .channelSeen, .ownKey, .accountSeen, .channelAddress,
      .noMessageLock, .numberLeft, .voucherKnown, .offChainReserves, .fundsPositive,
      .offChainChannel, .offChainCovered:
      [onTheWay]
    }
  }

  /// Where the neglect of a duty may show.
  public static func worlds(neglecting duty: Neglect<PaymentRole>) -> [Bounds] {
    switch duty {
    case .watching: [small]
    case .recording: [fragile]
    }
  }

  /// One voucher, and an end.
  private static var small: Bounds {
    Bounds(vouchers: 1, allowance: Allowance(silences: 0, partings: 1))
  }

  /// A payer who signs one voucher that its wallet would not sign; it is the cheat.
  private static func asking(_ change: (inout VoucherWish) -> Void) -> Bounds {
    var wish = VoucherWish(amount: .fil(1))
    change(&wish)
    return changed(small) {
      $0.adversary = .one(.payer)
      $0.asked = [AskedVoucher(wish, nonce: 1)]
      $0.allowance.tampers = 1
      $0.handsIn = true
    }
  }

  /// A voucher for 1 FIL after one for 2 FIL.
  private static var lowering: Bounds {
    changed(asking { _ in }) {
      $0.vouchers = 0
      $0.asked = [
        AskedVoucher(VoucherWish(amount: .fil(2)), nonce: 1),
        AskedVoucher(VoucherWish(amount: .fil(1)), nonce: 2),
      ]
      $0.allowance.tampers = 2
    }
  }

  /// A voucher of a lower nonce than the last one, for more.
  private static var turningBack: Bounds {
    changed(lowering) {
      $0.asked = [
        AskedVoucher(VoucherWish(amount: .fil(1)), nonce: 2),
        AskedVoucher(VoucherWish(amount: .fil(2)), nonce: 1),
      ]
    }
  }

  /// Two lanes on the book, and a payer who merges each into the other.
  public static func merging(_ rules: ContractRules) -> Bounds {
    changed(asking { _ in }) {
      $0.start = .handedIn
      $0.contractRules = rules
      $0.vouchers = 2
      $0.asked = [
        AskedVoucher(
          VoucherWish(lane: 0, amount: .fil(3), merges: [LaneMerge(lane: 1, nonce: 2)]), nonce: 2),
        AskedVoucher(
          VoucherWish(lane: 1, amount: .fil(3), merges: [LaneMerge(lane: 0, nonce: 3)]), nonce: 3),
      ]
      $0.allowance.tampers = 2
    }
  }

  /// A network that changes one voucher.
  private static var onTheWay: Bounds { changed(small) { $0.allowance.tampers = 1 } }

  /// A payer who settles at once and pays then.
  private static var afterSettle: Bounds {
    changed(small) {
      $0.start = .closing
      $0.vouchers = 2
      $0.adversary = .one(.payer)
      $0.allowance.partings = 0
      $0.asked = [AskedVoucher(VoucherWish(amount: .fil(2)), nonce: 2)]
      $0.allowance.tampers = 1
    }
  }

  /// The same with a longer window.
  private static var afterSettleInTime: Bounds { changed(afterSettle) { $0.settleDelay = 6 } }

  /// A voucher that counts later, and an owner who hands it in too early.
  private static var hasty: Bounds {
    changed(asking { $0.timeLockMin = Epoch(5) }) {
      $0.vouchers = 0
      $0.settleDelay = 6
      $0.isHasty = true
      $0.allowance.resumes = 1
    }
  }

  /// A side that crashes while it acts.
  private static var fragile: Bounds {
    changed(small) {
      $0.vouchers = 2
      $0.prices = [1, 2]
      $0.allowance.crashes = 1
      $0.allowance.resumes = 1
    }
  }

  private static func changed(_ world: Bounds, _ change: (inout Bounds) -> Void) -> Bounds {
    var world = world
    change(&world)
    return world
  }
}
