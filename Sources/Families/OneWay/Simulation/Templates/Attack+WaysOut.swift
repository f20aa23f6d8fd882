internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks by a way out that comes too early.
extension Attack<OneWay> {
  /// The payer asks for a refund that is locked to a lower height.
  static let earlyLock = changingRefund(
    "early-lock", .lockTime(Kiosk.opened + 3),
    fails: "The payer offers a refund that is locked too low: the payee does not sign it",
    succeeds: "The refund is locked too low: the payer takes three units back", waived: .lock)

  /// The payer asks for a refund that is locked to a time, which is long past.
  static let timeLock = changingRefund(
    "time-lock", .lockTime(LockTime.timeThreshold),
    fails: "The payer locks its refund to a time instead of a height: the payee does not sign it",
    succeeds: "The refund is locked to a time that is past: the payer takes three units back",
    waived: .lockIsHeight)

  /// The payer asks for a refund whose lock is switched off.
  static let finalSequence = changingRefund(
    "final-sequence", .sequence(InputSequence.final.rawValue),
    fails: "The payer offers a refund with a final sequence: the payee does not sign it",
    succeeds: "The refund has a final sequence, and no lock: the payer takes three units back",
    waived: .sequenceNotFinal)

  private static func changingRefund(
    _ name: String, _ change: OneWay.Change, fails: String, succeeds: String,
    waived: OneWay.Rule
  ) -> Attack {
    Attack(
      name: name,
      fails: Telling(
        title: fails,
        about: """
          What the payee signs first is its whole safety: it compares the refund with the one that \
          was agreed, refuses, and no money has moved.
          """,
        .refund, moves: asking(for: change) + [.mine(3, .mempool)]),
      succeeds: Telling(
        title: succeeds,
        about: """
          The payee does not look at the lock and signs. It hands over three units, and then the \
          payer's refund is ahead of its close.
          """,
        .refund,
        moves: asking(for: change) + [.mine(3, .mempool)] + Kiosk.payments(3)
          + Kiosk.mining(to: Kiosk.opened + 3)
          + [.broadcast(by: .payer, .refund, nil), .mine(1, .mempool)]),
      waived: .both([waived]))
  }

  /// The opening, with one change to what the payer wants to be signed.
  private static func asking(for change: OneWay.Change) -> Moves<OneWay> {
    [
      .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
      .tamper(to: .payee, message: 0, change, .again), .exchange,
    ]
  }

  /// The payer asks for a kick-off that is signed with no output covered.
  static let rewrittenKickOff = Attack(
    name: "hash-type",
    fails: Telling(
      title: "The payer wants a kick-off that covers no output: the payee does not sign it",
      about: """
        A signature that covers no output lets the payer write its own into the kick-off. The \
        payee refuses, and no money has moved.
        """,
      .kickOff, moves: asking(for: .hashType(SighashType.none.byte)) + [.mine(3, .mempool)]),
    succeeds: Telling(
      title: "The kick-off covers no output: the payer rewrites it and takes everything",
      about: """
        The payee signs a kick-off that covers no output. After three units the payer writes its \
        own script into it: there is no clock any more, and nothing to close.
        """,
      .kickOff,
      moves: asking(for: .hashType(SighashType.none.byte)) + [.mine(3, .mempool)]
        + Kiosk.payments(3)
        + [
          .broadcast(by: .payer, .kickOff, .everythingToPayer(fee: Kiosk.extraFee)),
          .mine(1, .mempool),
        ]),
    waived: .both([.hashType]))

  /// The clock of a kick-off is too short for the payee's reaction.
  static let shortKickOff = Attack(
    name: "short-kick-off",
    fails: Telling(
      title: "The kick-off's clock would be too short: neither side agrees to it",
      about: """
        After a kick-off the payee may need one block to act and one to be mined. Two blocks are \
        one too few, because the clock starts in the block that it first sees.
        """,
      terms: hasty, moves: [.open, .exchange, .mine(3, .mempool)]),
    succeeds: Telling(
      title: "The kick-off's clock is too short: the payee comes one block late",
      about: """
        The payer publishes its kick-off, and the payee acts one block later, as it may. At that \
        tip the refund is in the mempool already: three units are gone unpaid.
        """,
      terms: hasty,
      moves: Kiosk.opening + Kiosk.payments(3)
        + [
          .giveUp(.payer), .silence(.payee), .mine(2, .mempool), .wake(.payee), .mine(1, .mempool),
        ]),
    waived: .both([.safeLifetime]))

  private static let hasty = OneWay.Terms(
    variant: .kickOff(2), capacity: Kiosk.units(10), unit: Kiosk.unit,
    timing: OneWay.Timing(reaction: 1, delay: 1))
}
