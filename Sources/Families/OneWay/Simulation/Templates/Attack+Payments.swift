internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks with a payment that is worth less than it says.
extension Attack<OneWay> {
  static let lessSigned = inFirstPayment(
    "less-signed", .moveValue(from: 1, to: 0, Kiosk.units(4)), .again,
    fails: "The payer signs less than it says: the payee adds up and refuses",
    succeeds: "The payer signs less than it says: four units are gone unpaid",
    waived: .valueAddsUp)

  static let otherScript = inFirstPayment(
    "other-script", .outputScript(1), .again,
    fails: "The payer signs a payment to itself: the payee knows its script and refuses",
    succeeds: "The payer signs a payment to itself: five units are gone unpaid",
    waived: .outputScript)

  static let droppedOutput = inFirstPayment(
    "dropped-output", .dropOutput(1), .again,
    fails: "The payer leaves the payee's output out: the payee counts and refuses",
    succeeds: "The payer leaves the payee's output out: five units go to the miners",
    waived: .outputCount)

  static let relativeLock = inFirstPayment(
    "relative-lock", .sequence(200), .again,
    fails: "The payer locks the close for 200 blocks: the payee refuses",
    succeeds: "The payer locks the close for 200 blocks: the refund comes first",
    waived: .noRelativeLock)

  static let damagedSignature = inFirstPayment(
    "damaged-signature", .damagedSignature, .not,
    fails: "The network damages a signature: the payee verifies it and refuses",
    succeeds: "The network damages a signature: five units are gone unpaid",
    waived: .signature)

  static let highS = inFirstPayment(
    "high-s", .highS, .not,
    fails: "The network turns a signature into its high twin: the payee refuses it",
    succeeds: "The network turns a signature into its high twin: no node passes the close on",
    waived: .lowS)

  /// The payer pays five units at once and is silent from then on, until its refund is final.
  private static func inFirstPayment(
    _ name: String, _ change: OneWay.Change, _ signing: Signing, fails: String, succeeds: String,
    waived: OneWay.Rule
  ) -> Attack {
    let moves: Moves<OneWay> =
      Kiosk.opening
      + [
        .pay(Kiosk.units(5)), .tamper(to: .payee, message: 0, change, signing),
        .silence(.payer), .exchange,
      ] + Kiosk.mining(to: Kiosk.expiry)
      + [.broadcast(by: .payer, .refund, nil), .mine(2, .mempool)]
    return Attack(
      name: name,
      fails: Telling(
        title: fails,
        about: """
          The payer offers five units with something changed. The payee holds what is signed \
          against what was agreed, refuses, and hands over nothing.
          """,
        moves: moves),
      succeeds: Telling(
        title: succeeds,
        about: """
          The payee leaves out that one check and hands over five units. What it holds is worth \
          less than it believes, and it finds out when it closes.
          """,
        moves: moves),
      waived: .payee([waived]))
  }

  /// The payer signs one close of the two that the payee may need.
  static let missingClose = Attack(
    name: "missing-close",
    fails: Telling(
      title: "The payer signs the close of the funding alone: the payee wants both",
      about: """
        With a kick-off the payee may have to close from its output. A payment without that \
        signature is refused, and nothing is handed over.
        """,
      .kickOff, moves: payingByHalves),
    succeeds: Telling(
      title: "The payer signs the close of the funding alone, and publishes its kick-off",
      about: """
        The payee hands over five units for one signature. The kick-off spends the funding, and \
        of its output the payee holds no close: ten blocks later the payer has everything.
        """,
      .kickOff, moves: payingByHalves),
    waived: .payee([.everyCloseSigned]))

  private static let payingByHalves: Moves<OneWay> =
    Kiosk.opening
    + [
      .pay(Kiosk.units(5)), .tamper(to: .payee, message: 0, .closes(1), .again), .exchange,
      .giveUp(.payer), .mine(Int(Kiosk.kickOffLifetime) + 2, .mempool),
    ]

  /// The payer signs a next payment that gives the payee nothing.
  static let backwards = Attack(
    name: "backwards",
    fails: Telling(
      title: "The payer asks for its payments back: the payee refuses",
      about: """
        After three units the payer sends a fourth payment that gives the payee nothing. Each must \
        pay more than the one before: the payee refuses and keeps the third.
        """,
      moves: Kiosk.opening + Kiosk.payments(3)
        + [.askBackwards(Kiosk.units(3)), .exchange] + Kiosk.waitingForRefund),
    succeeds: Telling(
      title: "The payer asks for its payments back: three units are gone unpaid",
      about: """
        The payee takes a fourth payment that gives it nothing, and forgets the third. The latest \
        is what it closes with.
        """,
      moves: Kiosk.opening + Kiosk.payments(3)
        + [.askBackwards(Kiosk.units(3)), .exchange] + Kiosk.waitingForRefund),
    waived: .payee([.positivePayment]))

  /// A payment divides a top-up that never comes to be.
  static let topUpDoubleSpend = Attack(
    name: "top-up-double-spend",
    fails: Telling(
      title: "The payer double-spends its top-up: nothing was paid out of it yet",
      about: """
        A top-up counts when it is as deep as the funding had to be. The payee refuses a payment \
        out of it before, and closes with the eighth.
        """,
      moves: payingFromNothing),
    succeeds: Telling(
      title: "The payer double-spends its top-up: twelve units are gone unpaid",
      about: """
        The payee takes a payment that divides a top-up which merely waits in the mempool. It is \
        replaced, and the close with two inputs can never be mined: the refund comes first.
        """,
      moves: payingFromNothing),
    cheat: .payer([.fundingDepth]), waived: .both([.fundingDepth]))

  private static let payingFromNothing: Moves<OneWay> =
    Kiosk.opening + Kiosk.payments(8)
    + [
      .topUp(Kiosk.units(5)), .exchange, .pay(Kiosk.units(4)), .exchange,
      .broadcast(by: .payer, .topUp, .everythingToPayer(fee: Kiosk.units(1))),
      .mine(1, .only([.changed(.topUp)])),
    ] + Kiosk.waitingForRefund
}
