internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks on a payee that closes too late.
extension Attack<OneWay> {
  /// The payee does not close in time, under each variant that has a way out.
  static let lateCloses: [Attack] = [
    lateClose(.refund, waitingTooLong), lateClose(.expiry, waitingTooLong),
    lateClose(.lifetime, waitingTooLong), lateClose(.kickOff, missingTheKickOff),
  ]

  /// The payee's owner remembers one tip too late.
  private static let waitingTooLong: Moves<OneWay> =
    Kiosk.mining(to: Kiosk.expiry) + [.giveUp(.payee), .mine(2, .mempool)]

  /// The payee's owner remembers when the clock that the payer has started is over.
  private static let missingTheKickOff: Moves<OneWay> = [
    .giveUp(.payer), .mine(Int(Kiosk.kickOffLifetime), .mempool), .giveUp(.payee),
    .mine(2, .mempool),
  ]

  private static func lateClose(
    _ kind: OneWay.Variant.Kind, _ waiting: Moves<OneWay>
  ) -> Attack {
    Attack(
      name: "late-close-\(kind.rawValue)",
      fails: Telling(
        title: "The payee's owner forgets the \(kind.rawValue): the payee closes in time by itself",
        about: """
          Three units are paid and no owner gives an order any more. The payee begins to close at \
          the last tip at which it can be sure to come first, and is on the chain in time.
          """,
        kind, moves: Kiosk.opening + Kiosk.payments(3) + waiting),
      succeeds: Telling(
        title: "The payee minds the \(kind.rawValue) a block too late: the refund has everything",
        about: """
          Three units are paid, and the payee waits for its owner. When that remembers, the \
          payer's refund is in the mempool already: everything that was paid is gone.
          """,
        kind, moves: Kiosk.opening + Kiosk.payments(3) + waiting),
      waived: .payee([.closeInTime]))
  }

  /// A payment is accepted so late that the close cannot be sure to come first.
  static let latePayment = Attack(
    name: "late-payment",
    fails: Telling(
      title: "The payer pays when its refund is near: the payee refuses",
      about: """
        Miners may take two blocks, and the refund can be in the third. The payee could not be \
        sure to come first: it refuses, and hands nothing over.
        """,
      terms: Kiosk.terms(.expiry, reaction: 0, delay: 2), moves: payingLate),
    succeeds: Telling(
      title: "The payer pays when its refund is near: one unit is gone unpaid",
      about: """
        The payee takes a payment one block after the last safe tip and closes at once. A miner \
        leaves the close out once and then prefers the refund.
        """,
      terms: Kiosk.terms(.expiry, reaction: 0, delay: 2), moves: payingLate),
    cheat: .payer([.acceptanceDeadline]), waived: .both([.acceptanceDeadline]))

  private static let payingLate: Moves<OneWay> =
    Kiosk.opening + Kiosk.mining(to: Kiosk.expiry - 1) + Kiosk.payments(1)
    + [
      .mine(1, .only([])), .broadcast(by: .payer, .refund, nil),
      .mine(1, .only([.channel(.refund)])),
    ]

  /// A payment is accepted when another one is on its way to the chain.
  static let paymentWhileClosing = Attack(
    name: "payment-while-closing",
    fails: Telling(
      title: "The payer pays while the payee closes: the payee refuses",
      about: """
        The payee's close waits in the mempool. A payment would need another close of the same \
        output, which nodes would not take beside it: the payee refuses.
        """,
      moves: payingWhileClosing),
    succeeds: Telling(
      title: "The payer pays while the payee closes: the last unit is gone unpaid",
      about: """
        The payee's close waits in the mempool, and still it takes another payment and hands over \
        a unit. The close that was first is mined.
        """,
      moves: payingWhileClosing),
    cheat: .payer([.noPaymentWhileClosing, .fundingUnspent]),
    waived: .both([.noPaymentWhileClosing, .fundingUnspent]))

  private static let payingWhileClosing: Moves<OneWay> =
    Kiosk.opening + Kiosk.payments(2)
    + [.close(.payee), .tick(.payee), .tick(.payer)] + Kiosk.payments(1) + [.mine(2, .mempool)]
}
