internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks with transactions that both have signed.
extension Attack<Timelock> {
  /// The payer wants everything back at once.
  static let earlyRefund = Attack(
    name: "early-refund",
    fails: Telling(
      title: "The payer broadcasts the refund early: it is not final, and later it is too late",
      about: """
        After three units the payer broadcasts its refund. It is locked, and when its lock is \
        past, commitment 3 has long spent the funding.
        """,
      moves: Shop.opening + Shop.payments(3)
        + [.silence(.payer), .broadcast(by: .payer, .refund, nil)] + Shop.waitingForRefund
        + [.broadcast(by: .payer, .refund, nil)]),
    succeeds: Telling(
      title: "The refund is locked too low: the payer takes three units back",
      about: """
        The payer offers a refund that is locked far below the height that was agreed, and the \
        payee signs it. After three units the payer broadcasts it and has everything.
        """,
      moves: [
        .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
        .tamper(to: .payee, message: 0, .lockTime(Shop.opened + 3), .again),
        .exchange, .mine(3, .mempool),
      ] + Shop.payments(3) + Shop.mining(to: Shop.opened + 3)
        + [.broadcast(by: .payer, .refund, nil), .mine(1, .mempool)]),
    waived: .both([.lock]))

  /// The payer gets a stale commitment whose lock does not count.
  static let finalSequence = Attack(
    name: "final-sequence",
    fails: Telling(
      title: "The payer offers a final sequence: the payee does not sign it",
      about: """
        A final sequence silently switches a commitment's lock off. The payee refuses it, and \
        signs what the payer says when it is asked again. Commitment 1 stays locked when it is \
        stale.
        """,
      terms: Shop.terms(signingOrder: .payerFirst), moves: unlocking),
    succeeds: Telling(
      title: "The payer offers a final sequence: it takes two units back at once",
      about: """
        A final sequence silently switches the lock of commitment 1 off, and the payee signs it. \
        Two units later the payer broadcasts it: stale, and valid at once.
        """,
      terms: Shop.terms(signingOrder: .payerFirst), moves: unlocking),
    waived: .both([.sequenceNotFinal]))

  private static let unlocking: Moves<Timelock> =
    Shop.opening + [
      .pay(Shop.unit),
      .tamper(
        to: .payee, message: 0, .sequence(InputSequence.final.rawValue), .again),
      .exchange, .resume(.payer), .exchange,
    ] + Shop.payments(2)
    + [
      .broadcast(by: .payer, .commitment(1), nil), .mine(1, .mempool), .close(.payer), .exchange,
      .mine(1, .mempool),
    ]

  /// Miners hold the latest commitment back until the one before is final, and prefer that one.
  static let staleCommitment = Attack(
    name: "stale-commitment",
    fails: holdingBack(
      step: 2,
      title: "Miners hold the latest commitment back: the one before is not final in time",
      about: """
        Miners may take two blocks over a transaction, and each state unlocks two blocks before \
        the one before it. A block that prefers the stale commitment is no block yet, and then \
        commitment 3 is in.
        """),
    succeeds: holdingBack(
      step: 1,
      title: "Miners hold the latest commitment back: a stale one takes its place",
      about: """
        Miners may take two blocks over a transaction, but each state unlocks only one block \
        before the one before it. They hold commitment 3 back for a block and then prefer \
        commitment 2: one unit is gone unpaid.
        """),
    waived: .both([.safeLadder]))

  private static func holdingBack(step: UInt32, title: String, about: String) -> Telling {
    Telling(
      title: title, about: about, terms: Shop.terms(step: step, reaction: 0, delay: 2),
      moves: Shop.opening + Shop.payments(3) + [.silence(.payer)]
        + Shop.mining(to: Shop.refundHeight - 3 * step)
        + [
          .mine(1, .without([.channel(.commitment(3))])),
          .broadcast(by: .payer, .commitment(2), nil),
          .mine(1, .only([.channel(.commitment(2))])),
          .mine(1, .mempool),
        ])
  }

  /// A state is agreed when the one before is nearly final.
  static let lateUpdate = Attack(
    name: "late-update",
    fails: Telling(
      title: "The payer pays when the last state is nearly final: too late for another",
      about: """
        Commitment 1 is final at the next block. Another state could not be sure to come first: \
        the payee does not sign it and hands nothing more over.
        """,
      terms: Shop.terms(reaction: 0, delay: 2), moves: payingLate),
    succeeds: Telling(
      title: "The payer pays when the last state is nearly final: the last state wins",
      about: """
        Commitment 1 is final at the next block, and still a second state is agreed. A miner \
        holds it back for one block and prefers commitment 1: one unit is gone unpaid.
        """,
      terms: Shop.terms(reaction: 0, delay: 2), moves: payingLate),
    cheat: .payer([.predecessorLock]), waived: .both([.predecessorLock]))

  private static let payingLate = Moves.joining(
    Shop.opening, Shop.payments(1), Shop.mining(to: Shop.refundHeight - 3), Shop.payments(1),
    [
      .silence(.payer), .tick(.payee), .mine(1, .only([])),
      .broadcast(by: .payer, .commitment(1), nil),
      .mine(1, .only([.channel(.commitment(1))])),
    ])

  /// The payee writes more for itself into a commitment that both have signed.
  static let alteredCommitment = Attack(
    name: "altered-commitment",
    fails: Telling(
      title: "The payee rewrites a commitment: the payer's signature does not cover it",
      about: """
        The payee gives itself nearly everything in a commitment that both have signed. The \
        signatures cover all outputs, so every node refuses what was changed.
        """,
      moves: Shop.opening + [.pay(Shop.units(2)), .exchange] + rewriting),
    succeeds: Telling(
      title: "The payee rewrites a commitment: a signature that covers no output allows it",
      about: """
        The payee asks for a signature that covers no output, and the payer gives it. The \
        outputs are anybody's to write then, and the payee takes nearly everything for two units.
        """,
      moves: Shop.opening + [
        .pay(Shop.units(2)), .deliver(to: .payee, message: 0),
        .tamper(to: .payer, message: 0, .hashType(SighashType.none.byte), .again),
        .exchange,
      ] + rewriting),
    waived: .both([.hashType]))

  private static let rewriting: Moves<Timelock> =
    [.silence(.payer), .silence(.payee)] + Shop.mining(to: Shop.refundHeight - 2)
    + [
      .broadcast(by: .payee, .commitment(1), .moveValue(from: 0, to: 1, Shop.units(7))),
      .mine(1, .only([.changed(.commitment(1))])), .wake(.payer), .mine(1, .mempool),
    ]

  /// The payer asks for a settlement that is signed with no output covered.
  static let hashType = Attack(
    name: "hash-type",
    fails: Telling(
      title: "The payer asks for a settlement that covers no output: the payee refuses",
      about: """
        After three units the payer asks to settle with signatures that cover no output. The \
        payee refuses, and closes with commitment 3 as soon as that is final.
        """,
      moves: settlingWithNone + Shop.waitingForRefund),
    succeeds: Telling(
      title: "The payer asks for a settlement that covers no output, and rewrites it",
      about: """
        The payee signs a settlement with a signature that covers no output. The payer rewrites \
        it to pay itself everything, adds a fee, and replaces the one that was agreed.
        """,
      moves: settlingWithNone + [
        .broadcast(by: .payer, .settlement, .everythingToPayer(fee: Shop.extraFee)),
        .mine(1, .mempool),
      ]),
    waived: .both([.hashType]))

  private static let settlingWithNone: Moves<Timelock> =
    Shop.opening + Shop.payments(3) + [
      .close(.payer),
      .tamper(to: .payee, message: 0, .hashType(SighashType.none.byte), .again),
      .exchange,
    ]
}
