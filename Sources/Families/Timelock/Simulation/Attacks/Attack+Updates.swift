internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks on the messages of an update.
extension Attack<Timelock> {
  /// The payer writes a lock into the commitment at which its refund has long been final.
  static let tamperedLock = inFirstPayment(
    "tampered-lock", .lockTime(Shop.refundHeight + 100), .again,
    fails: (
      "The payer locks a commitment later than its refund: the payee refuses to sign",
      """
      The payer offers five units in a commitment that is locked longer than the refund. The \
      payee expects exactly the lock of state 1, refuses, and hands over nothing.
      """
    ),
    succeeds: (
      "The payer locks a commitment later than its refund: five units are gone unpaid",
      """
      The payee does not look at the lock and hands over five units for a commitment that is \
      locked longer than the refund. The refund comes first.
      """
    ),
    waived: .lock)

  /// The payer writes less into the commitment than it says.
  static let tamperedAmounts = inFirstPayment(
    "tampered-amounts", .moveValue(from: 1, to: 0, Shop.units(4)), .again,
    fails: (
      "The payer signs less than it says: the payee adds up and refuses",
      """
      The payer says that it pays five units and signs a commitment that gives the payee one. \
      The payee compares, refuses, and hands over nothing.
      """
    ),
    succeeds: (
      "The payer signs less than it says: four units are gone unpaid",
      """
      The payee does not add up, hands over the five units that the payer speaks of, and holds a \
      commitment that gives it one.
      """
    ),
    waived: .valueAddsUp)

  /// The network, which has no key, damages the payer's signature.
  static let tamperedSignature = inFirstPayment(
    "tampered-signature", .damagedSignature, .not,
    fails: (
      "The network damages a signature: the payee verifies it and refuses",
      """
      Somebody between the two changes the payer's signature. It does not verify, the payee \
      refuses, and hands over nothing.
      """
    ),
    succeeds: (
      "The network damages a signature: five units are gone unpaid",
      """
      The payee does not verify the payer's signature and hands over five units. Its commitment \
      is worth nothing, as every node tells it, and the refund comes in the end.
      """
    ),
    waived: .signature)

  /// The network replaces the payer's signature by its twin with the high S, which nodes do not
  /// pass on.
  static let highS = inFirstPayment(
    "high-s", .highS, .not,
    fails: (
      "The network turns a signature into its high twin: the payee refuses it",
      """
      Every signature has a twin with a high S that verifies just as well, and that nodes do not \
      pass on. The payee refuses it and hands over nothing.
      """
    ),
    succeeds: (
      "The network turns a signature into its high twin: five units are gone unpaid",
      """
      The payee takes the twin of the payer's signature: it verifies, and the payee hands over \
      five units. But no node passes its commitment on, and the refund comes in the end.
      """
    ),
    waived: .lowS)

  /// The payer pays five units at once, signing first; the message is changed, and from then on
  /// the payer says nothing until its refund is final.
  private static func inFirstPayment(
    _ name: String, _ change: Timelock.Change, _ signing: Signing,
    fails: (title: String, about: String), succeeds: (title: String, about: String),
    waived: Timelock.Rule
  ) -> Attack {
    let terms = Shop.terms(signingOrder: .payerFirst)
    let moves: Moves<Timelock> =
      Shop.opening + [
        .pay(Shop.units(5)), .tamper(to: .payee, message: 0, change, signing),
        .silence(.payer), .exchange,
      ] + Shop.mining(to: Shop.refundHeight)
      + [.broadcast(by: .payer, .refund, nil), .mine(2, .mempool)]
    return Attack(
      name: name,
      fails: Telling(title: fails.title, about: fails.about, terms: terms, moves: moves),
      succeeds: Telling(title: succeeds.title, about: succeeds.about, terms: terms, moves: moves),
      waived: .payee([waived]))
  }

  /// The payer asks for a state in which it has more than before.
  static let backwards = Attack(
    name: "backwards",
    fails: Telling(
      title: "The payer asks for its payments back: the payee refuses",
      about: """
        After three units the payer asks for a fourth state that gives the payee nothing. Each \
        state must pay more than the one before: the payee refuses and keeps commitment 3.
        """,
      terms: Shop.terms(signingOrder: .payerFirst), moves: askingBack),
    succeeds: Telling(
      title: "The payer asks for its payments back: three units are gone unpaid",
      about: """
        The payee signs a fourth state that gives it nothing. Its lock is the earliest, so it \
        replaces all that was agreed before.
        """,
      terms: Shop.terms(signingOrder: .payerFirst), moves: askingBack),
    waived: .payee([.positivePayment]))

  private static let askingBack: Moves<Timelock> =
    Shop.opening + Shop.payments(3) + [.askBackwards(Shop.units(3)), .exchange]
    + Shop.waitingForRefund
}
