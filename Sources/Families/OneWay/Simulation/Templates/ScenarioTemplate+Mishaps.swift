internal import Bitcoin
internal import Channels
internal import Simulation

// No party cheats, and still something goes wrong, or is tried that cannot work.
extension ScenarioTemplate<OneWay> {
  static let mishaps: [ScenarioTemplate<OneWay>] =
    [silentPayer, crash, lostPayment, topUp, topUpTakenBack]
    + payeeGone + [earlyRefund, finalRefund, zeroByteRefund, openSignature]

  private static let silentPayer = ScenarioTemplate(
    "silent-payer", "The payer falls silent and the payee closes in time by itself",
    about: """
      The payer falls silent after three payments. The payee needs no help: it adds its signature \
      to the latest payment at the last tip at which that is safe.
      """,
    moves: Kiosk.opening + Kiosk.payments(3) + [.silence(.payer)] + Kiosk.waitingForRefund)

  private static let crash = ScenarioTemplate(
    "crash-and-restart", "The payee crashes with a payment in its hands and goes on",
    about: """
      The payee stores a payment and crashes before the goods leave. It starts again from its \
      record, hands them over, and goes on as if nothing had happened.
      """,
    moves: Kiosk.opening + Kiosk.payments(1)
      + [
        .crash(.payee, afterEffects: 1), .pay(Kiosk.unit), .deliver(to: .payee, message: 0),
        .restart(.payee), .exchange,
      ] + Kiosk.payments(1) + Kiosk.closing)

  private static let lostPayment = ScenarioTemplate(
    "lost-payment", "A payment is lost, and the next one makes up for it",
    about: """
      The network loses the second payment and delivers the third twice. A payment says what the \
      payee has in all, so that the third stands for the second, too; its copy is refused.
      """,
    moves: Kiosk.opening + Kiosk.payments(1)
      + [
        .pay(Kiosk.unit), .drop(to: .payee, message: 0), .pay(Kiosk.unit),
        .duplicate(to: .payee, message: 0), .exchange,
      ] + Kiosk.closing)

  private static let topUp = ScenarioTemplate(
    "top-up", "The payer adds money, and one close takes both outputs",
    about: """
      Eight of ten units are spent when the payer funds a second output under the same script. As \
      soon as it is deep enough payments divide both, and one close with two inputs takes them.
      """,
    moves: Kiosk.opening + Kiosk.payments(8)
      + [.topUp(Kiosk.units(5)), .exchange, .mine(3, .mempool)] + Kiosk.payments(4)
      + Kiosk.closing)

  private static let topUpTakenBack = ScenarioTemplate(
    "top-up-taken-back", "The payee closes before it is paid from the top-up",
    about: """
      The payee closes with a payment of the first output alone. The payer takes the second back \
      when the script allows it.
      """,
    moves: Kiosk.opening + Kiosk.payments(3)
      + [.topUp(Kiosk.units(5)), .exchange, .mine(1, .mempool), .close(.payee), .mine(1, .mempool)]
      + Kiosk.waitingForRefund)

  /// The payee is gone before anything is paid: the payer waits for its own money, and no longer.
  private static let payeeGone = [
    payeeGone(.refund, "its refund is in block 201", moves: Kiosk.waitingForRefund),
    payeeGone(.expiry, "its refund is in block 201", moves: Kiosk.waitingForRefund),
    payeeGone(.lifetime, "its refund is in block 201", moves: Kiosk.waitingForRefund),
    payeeGone(
      .kickOff, "it publishes its kick-off and waits ten blocks",
      moves: [.giveUp(.payer), .mine(Int(Kiosk.kickOffLifetime) + 2, .mempool)]),
  ]

  private static func payeeGone(
    _ kind: OneWay.Variant.Kind, _ way: String, moves: Moves<OneWay>
  ) -> ScenarioTemplate<OneWay> {
    ScenarioTemplate(
      "payee-gone-\(kind.rawValue)", "The payee is gone: \(way)",
      about: """
        The payee falls silent as soon as the channel is open. The payer waits for its way out and \
        has all of its money back but the fees.
        """,
      kind, moves: Kiosk.opening + [.silence(.payee)] + moves)
  }

  private static let earlyRefund = ScenarioTemplate(
    "early-refund", "The payer wants its money early: the refund is not final, then too late",
    about: """
      After three payments the payer broadcasts its refund. The lock holds it back, and when the \
      lock is past the payee has long closed.
      """,
    moves: Kiosk.opening + Kiosk.payments(3)
      + [.silence(.payer), .broadcast(by: .payer, .refund, nil)] + Kiosk.waitingForRefund
      + [.broadcast(by: .payer, .refund, nil)])

  private static let finalRefund = ScenarioTemplate(
    "final-refund", "The payer switches its refund's lock off: the script does not allow it",
    about: """
      A final sequence switches nLockTime off, but OP_CHECKLOCKTIMEVERIFY fails on a final \
      sequence. The payer gains nothing, and the payee closes in time.
      """,
    moves: Kiosk.opening + Kiosk.payments(3)
      + [
        .silence(.payer), .broadcast(by: .payer, .refund, .sequence(InputSequence.final.rawValue)),
      ] + Kiosk.waitingForRefund)

  private static let zeroByteRefund = ScenarioTemplate(
    "zero-byte-refund", "A refund with a zero byte: nodes do not pass it on, a miner may take it",
    about: """
      A zero byte is as false to OP_IF as nothing at all, but nodes pass on nothing else than \
      that (MINIMALIF). The refund is stuck until a miner takes it as it is.
      """,
    moves: Kiosk.opening + [.silence(.payee), .silence(.payer)] + Kiosk.mining(to: Kiosk.expiry)
      + [
        .broadcast(by: .payer, .refund, .zeroByte), .mine(1, .mempool),
        .mine(1, .only([.changed(.refund)])),
      ])

  /// What bitcoinj's payer signed.
  private static let openSignature = ScenarioTemplate(
    "single-anyone-can-pay", "A payment that covers the payer's output alone, as bitcoinj signed",
    about: """
      With SINGLE|ANYONECANPAY the payer covers its own output and leaves the rest to the payee, \
      who writes another script into it. Here the payee waives the rule that would refuse it; \
      neither side is worse off.
      """,
    waived: PerRole(payer: [], payee: [.hashType]),
    moves: Kiosk.opening
      + [
        .pay(Kiosk.units(3)), .tamper(to: .payee, message: 0, .hashType(0x83), .again), .exchange,
        .broadcast(by: .payee, .close(1), .outputScript(1)), .mine(1, .mempool),
      ])
}
