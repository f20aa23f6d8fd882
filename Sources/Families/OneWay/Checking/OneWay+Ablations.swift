public import Channels
public import Checker
internal import Simulation

/// Small worlds in which a rule that is left out can show what it was there for.
extension OneWay: AblatedFamily {
  /// Where the absence of a rule may show.
  public static func worlds(without rule: Rule) -> [Bounds] {
    switch rule {
    case .terms: [freeDelay]
    case .safeLifetime: [hasty]
    case .expiryAhead: [late]
    case .fundingBeyondReach: [shallow]
    case .enoughCoins: [tooDear]
    case .refundBeforeFunding, .refundChecked: [opening(.refund), opening(.kickOff)]
    case .fundingDepth: [opening(.expiry)]
    case .fundingOutPoint: [misplaced]
    case .fundingOutput: [underfunded]
    case .fundingReorganised: [undone]
    case .fundingUnspent, .noPaymentWhileClosing: [closing]
    case .closeInTime, .refundWhenPossible: [unchanged(.expiry), unchanged(.kickOff)]
    case .acceptanceDeadline: [slowMiners]
    case .positivePayment: [twoPayments]
    case .withinCapacity: [overdrawn]
    case .goodsOnCredit: [onCredit]
    case .everyCloseSigned: [changing(.kickOff)]
    case .somethingToClose: [unpaid]
    case .oneTransactionPerPayment, .replay: [repeated, repeatedOpening]
    case .topUpOffered: [toppingUp(.refund)]
    case .oneTopUp: [toppingUp(.expiry)]
    case .topUpAmount: [changed(toppingUp(.expiry)) { $0.topUp = 0 }]
    case .channel, .phase, .paymentNumber: [changing(.expiry), disordered]
    case .sequenceNotFinal, .lockIsHeight, .lock: [opening(.refund)]
    case .hashType: [rewriting]
    case .valueAddsUp, .version, .inputs, .outPoint, .noRelativeLock, .sequence, .outputCount,
      .outputOrder, .outputScript, .spentOutput, .signaturePresent, .signer, .lowS, .signature:
      [changing(.expiry)]
    }
  }

  /// Where the neglect of a duty may show.
  public static func worlds(neglecting duty: Neglect<PaymentRole>) -> [Bounds] {
    switch duty {
    case .watching: [unchanged(.expiry)]
    case .recording: [fragile]
    }
  }

  /// One payment, with one message changed on the way.
  private static func changing(_ kind: Variant.Kind) -> Bounds {
    Bounds(kind, payments: 1, allowance: Allowance(silences: 0, tampers: 1, partings: 1))
  }

  /// The same with every message as it was sent.
  private static func unchanged(_ kind: Variant.Kind) -> Bounds {
    changed(changing(kind)) { $0.allowance.tampers = 0 }
  }

  /// From the first message on.
  private static func opening(_ kind: Variant.Kind) -> Bounds {
    changed(changing(kind)) { $0.start = .opening }
  }

  /// With two payments.
  private static var twoPayments: Bounds {
    changed(changing(.expiry)) {
      $0.payments = 2
      $0.capacity = 3
    }
  }

  /// With a close that is on its way when the next payment comes.
  private static var closing: Bounds {
    changed(twoPayments) {
      $0.delay = 2
      $0.allowance = Allowance(silences: 0, resumes: 1, partings: 1)
    }
  }

  /// With miners that take a block longer.
  private static var slowMiners: Bounds { changed(unchanged(.expiry)) { $0.delay = 2 } }

  /// Before anything is paid, where an owner wants to close.
  private static var unpaid: Bounds { changed(unchanged(.expiry)) { $0.payments = 0 } }

  /// With messages that come twice, the second time otherwise.
  private static var repeated: Bounds {
    changed(changing(.expiry)) { $0.allowance.duplicates = 1 }
  }

  /// From the first message on, with messages that come twice, the second time otherwise.
  private static var repeatedOpening: Bounds {
    changed(opening(.refund)) { $0.allowance.duplicates = 1 }
  }

  /// With messages that overtake each other.
  private static var disordered: Bounds {
    changed(twoPayments) {
      $0.allowance = Allowance(
        duplicates: 1, reorders: 1, silences: 0, resumes: 1, partings: 1)
    }
  }

  /// With payments for two units at once, and a side that crashes while it acts.
  private static var fragile: Bounds {
    changed(unchanged(.expiry)) {
      $0.capacity = 2
      $0.prices = [2]
      $0.allowance.crashes = 1
    }
  }

  /// With a payer who adds money, and who may want to do it again.
  private static func toppingUp(_ kind: Variant.Kind) -> Bounds {
    changed(unchanged(kind)) {
      $0.topUp = 1
      $0.allowance.resumes = 1
    }
  }

  /// With a payer who announces a funding where there is none, and signs for that; it is the cheat.
  private static var misplaced: Bounds {
    changed(opening(.expiry)) {
      $0.adversary = .one(.payer)
      $0.allowance = Allowance(silences: 0, tampers: 2, partings: 0)
    }
  }

  /// With a payer who changes what is to be signed and then what is; it is the cheat.
  private static var rewriting: Bounds {
    changed(misplaced) { $0.kind = .kickOff }
  }

  /// With a payer who puts in half of what was agreed; it is the cheat.
  private static var underfunded: Bounds {
    changed(opening(.expiry)) {
      $0.adversary = .one(.payer)
      $0.allowance.tampers = 0
    }
  }

  /// For more than the payer owns.
  private static var tooDear: Bounds { changed(opening(.expiry)) { $0.capacity = 100_000 } }

  /// With a clock that is one block too short.
  private static var hasty: Bounds {
    changed(unchanged(.kickOff)) {
      $0.reaction = 1
      $0.haste = 1
    }
  }

  /// So late that no first payment could be accepted.
  private static var late: Bounds {
    changed(opening(.expiry)) {
      $0.slack = -1
      $0.allowance = Allowance(silences: 0, resumes: 1, partings: 0)
    }
  }

  /// With miners that may take no block at all, which is what terms must not say.
  private static var freeDelay: Bounds { changed(unchanged(.expiry)) { $0.delay = 0 } }

  /// After a branch has undone a funding that was deep enough; the side that spent its coins is the
  /// cheat.
  private static var undone: Bounds {
    changed(unchanged(.expiry)) {
      $0.start = .undone
      $0.adversary = .one(.payer)
    }
  }

  /// With a funding that the branch which the parties expect can undo; the side that undoes it is
  /// the cheat.
  private static var shallow: Bounds {
    changed(changing(.expiry)) {
      $0.undo(1)
      $0.confirmations = 1
      $0.adversary = .one(.payer)
    }
  }

  /// With a capacity below what is paid.
  private static var overdrawn: Bounds {
    changed(twoPayments) {
      $0.capacity = 1
      $0.allowance.tampers = 0
    }
  }

  /// With goods that are handed over before they are paid.
  private static var onCredit: Bounds {
    changed(unchanged(.expiry)) {
      $0.allowance = Allowance(silences: 0, releases: 2, partings: 0)
    }
  }

  private static func changed(_ world: Bounds, _ change: (inout Bounds) -> Void) -> Bounds {
    var world = world
    change(&world)
    return world
  }
}
