public import Channels
public import Checker
internal import Simulation

/// Small worlds in which a rule that is left out can show what it was there for.
extension Timelock: AblatedFamily {
  /// Where the absence of a rule may show.
  public static func worlds(without rule: Rule) -> [Bounds] {
    switch rule {
    case .safeLadder: [tightLadder]
    case .fundingBeyondReach: [shallow]
    case .terms: [noLadder]
    case .segwitFunding: [legacy]
    case .refundHeightAhead: [late]
    case .refundBeforeFunding, .refundChecked, .fundingDepth: [opening]
    case .fundingOutPoint: [opening, changed(legacy) { $0.adversary = .one(.payer) }]
    case .fundingOutput: [underfunded]
    case .enoughCoins: [tooDear]
    case .fundingReorganised: [undone]
    case .withinCapacity: [overdrawn]
    case .goodsOnCredit: [onCredit]
    case .goodsAfterCommitment: [dearer(.payeeFirst)]
    case .closeBeforeLastLock: [unchanged(.payerFirst)]
    case .hashType: [rewriting]
    case .predecessorLock: [slowMiners]
    case .oneUpdateAtATime: [impatient(.payerFirst), impatient(.payeeFirst)]
    case .fundingUnspent: [unchanged(.payerFirst), unchanged(.payeeFirst)]
    case .positivePayment, .sequenceNotFinal: [updates(.payerFirst), updates(.payeeFirst)]
    case .ladderRoom: [bottomless]
    case .noUpdateWhileClosing:
      [unchanged(.payerFirst), unchanged(.payeeFirst)].map {
        changed($0) { $0.allowance.resumes = 1 }
      }
    case .replay: [repeatedOpening] + updating
    case .oneTransactionPerState: [repeated(.payeeFirst), repeated(.payerFirst)]
    case .channel, .phase, .stateNumber:
      updating + [disordered(.payerFirst), disordered(.payeeFirst)]
    case .valueAddsUp, .version, .oneInput,
      .outPoint, .noRelativeLock, .sequence, .lockIsHeight, .lock, .outputCount,
      .outputOrder, .outputScript, .spentOutput, .signaturePresent, .signer, .lowS, .signature:
      updating
    }
  }

  /// Where the neglect of a duty may show.
  public static func worlds(neglecting duty: Neglect<PaymentRole>) -> [Bounds] {
    switch duty {
    case .watching: [changed(unchanged(.payerFirst)) { $0.allowance.silences = 1 }]
    case .recording: [fragile(.payerFirst), fragile(.payeeFirst)]
    }
  }

  /// One state, with one message changed on the way.
  private static var updating: [Bounds] {
    [SigningOrder.payerFirst, .payeeFirst].map { order in
      changed(updates(order)) {
        $0.updates = 1
        $0.capacity = 2
      }
    }
  }

  /// Two states one block apart, with one message changed on the way.
  private static func updates(_ order: SigningOrder) -> Bounds {
    Bounds(
      updates: 2, step: 1, delay: 1, signingOrder: order,
      allowance: Allowance(silences: 0, tampers: 1, partings: 1))
  }

  /// The same with messages that come twice or overtake each other.
  private static func disordered(_ order: SigningOrder) -> Bounds {
    changed(updates(order)) {
      $0.allowance = Allowance(
        duplicates: 1, reorders: 1, silences: 0, resumes: 1, partings: 1)
    }
  }

  /// The same with every message as it was sent.
  private static func unchanged(_ order: SigningOrder) -> Bounds {
    changed(updates(order)) { $0.allowance.tampers = 0 }
  }

  /// With an owner who orders another payment before the last one is through.
  private static func impatient(_ order: SigningOrder) -> Bounds {
    changed(unchanged(order)) {
      $0.updates = 1
      $0.capacity = 3
      $0.payments = [1, 2]
      $0.allowance.resumes = 1
    }
  }

  /// With a second and a third rung below height 1, and a first that is still ahead.
  private static var bottomless: Bounds {
    changed(unchanged(.payerFirst)) {
      $0.updates = 3
      $0.capacity = 4
      $0.step = 105
      $0.slack = -208
    }
  }

  /// With messages that come twice, the second time otherwise.
  private static func repeated(_ order: SigningOrder) -> Bounds {
    changed(updates(order)) {
      $0.updates = 1
      $0.capacity = 2
      $0.allowance.duplicates = 1
    }
  }

  /// With payments for two units at once.
  private static func dearer(_ order: SigningOrder) -> Bounds {
    changed(updates(order)) {
      $0.updates = 1
      $0.capacity = 2
      $0.payments = [2]
      $0.allowance.tampers = 0
    }
  }

  /// With a side that crashes while it acts.
  private static func fragile(_ order: SigningOrder) -> Bounds {
    changed(dearer(order)) { $0.allowance.crashes = 1 }
  }

  /// From the first message on, with messages that come twice, the second time otherwise.
  private static var repeatedOpening: Bounds {
    changed(opening) { $0.allowance.duplicates = 1 }
  }

  /// With a payer who puts in half of what was agreed; it is the cheat.
  private static var underfunded: Bounds {
    changed(opening) {
      $0.adversary = .one(.payer)
      $0.allowance.tampers = 0
    }
  }

  /// For more than the payer owns.
  private static var tooDear: Bounds { changed(opening) { $0.capacity = 100_000 } }

  /// A channel from its first message on.
  private static var opening: Bounds {
    changed(updates(.payerFirst)) {
      $0.updates = 1
      $0.capacity = 2
      $0.start = .opening
    }
  }

  /// Over a funding that anyone can rename.
  private static var legacy: Bounds { changed(opening) { $0.fundingKind = .p2sh } }

  /// So late that the refund is final before miners have to take the first state.
  private static var late: Bounds {
    changed(opening) {
      $0.step = 3
      $0.delay = 3
      $0.slack = -2
      $0.allowance.tampers = 0
    }
  }

  /// After a branch has undone a funding that was deep enough; the side that spent its coins is the
  /// cheat.
  private static var undone: Bounds {
    changed(unchanged(.payerFirst)) {
      $0.start = .undone
      $0.adversary = .one(.payer)
    }
  }

  /// With a funding that the branch which the parties expect can undo; the side that undoes it is
  /// the cheat.
  private static var shallow: Bounds {
    changed(updates(.payerFirst)) {
      $0.undo(1)
      $0.confirmations = 1
      $0.updates = 1
      $0.step = 3
      $0.capacity = 2
      $0.adversary = .one(.payer)
    }
  }

  /// With steps of a block where miners may take two.
  private static var tightLadder: Bounds {
    changed(updates(.payerFirst)) {
      $0.delay = 2
      $0.allowance.tampers = 0
    }
  }

  /// With miners that take two blocks where the ladder lets them.
  private static var slowMiners: Bounds { changed(tightLadder) { $0.step = 2 } }

  /// With every state locked to one height.
  private static var noLadder: Bounds {
    changed(tightLadder) {
      $0.step = 0
      $0.delay = 0
    }
  }

  /// With a capacity below what is paid.
  private static var overdrawn: Bounds {
    changed(updates(.payerFirst)) {
      $0.capacity = 1
      $0.allowance.tampers = 0
    }
  }

  /// With goods that are handed over before they are paid.
  private static var onCredit: Bounds {
    changed(updates(.payeeFirst)) {
      $0.allowance = Allowance(silences: 0, releases: 2, partings: 0)
    }
  }

  /// With a message changed and then the transaction.
  private static var rewriting: Bounds {
    changed(updates(.payerFirst)) {
      $0.updates = 1
      $0.capacity = 2
      $0.allowance.tampers = 2
    }
  }

  private static func changed(
    _ world: Bounds, _ change: (inout Bounds) -> Void
  ) -> Bounds {
    var world = world
    change(&world)
    return world
  }
}
