internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks on a channel that is not open yet.
extension Attack<OneWay> {
  /// The payee keeps back its signature of the refund.
  static let withheldSignature = withholding(
    "withheld-signature", .refund,
    fails: "The payee does not sign the refund: nothing is at stake",
    succeeds: "The payee does not sign the refund: the payer's money is a hostage")

  /// The payee keeps back its signature of the kick-off.
  static let withheldKickOff = withholding(
    "withheld-kick-off", .kickOff,
    fails: "The payee does not sign the kick-off: nothing is at stake",
    succeeds: "The payee does not sign the kick-off: the payer's money is a hostage")

  private static func withholding(
    _ name: String, _ kind: OneWay.Variant.Kind, fails: String, succeeds: String
  ) -> Attack {
    let moves: Moves<OneWay> =
      [
        .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
        .deliver(to: .payee, message: 0), .withhold(.payee), .mine(3, .mempool),
      ] + Kiosk.waitingForRefund
    return Attack(
      name: name,
      fails: Telling(
        title: fails,
        about: """
          The payee keeps back its signature of the payer's way out. The payer has not broadcast \
          the funding yet and never does: all of its coins are its own still.
          """,
        kind, moves: moves),
      succeeds: Telling(
        title: succeeds,
        about: """
          The payer broadcasts the funding before it has its way out. The payee keeps back its \
          signature, and what lies under both keys can leave only if the payee agrees.
          """,
        kind, moves: moves),
      waived: .payer([.refundBeforeFunding]))
  }

  /// A miner takes another spend of the funding's coins.
  static let doubleSpend = Attack(
    name: "double-spend",
    fails: Telling(
      title: "The payer double-spends the funding: nothing was handed over yet",
      about: """
        While the funding is unconfirmed its coins can be spent another way, and a miner prefers \
        that. The payee waits for three confirmations and hands nothing over.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: .zero), .only([.doubleSpend]))),
    succeeds: Telling(
      title: "The payer double-spends the funding: two units are gone unpaid",
      about: """
        The payee hands over two units while the funding is unconfirmed. A miner prefers another \
        spend of its coins, and the payee's close spends an output that never is.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: .zero), .only([.doubleSpend]))),
    cheat: .payer([.fundingDepth]), waived: .both([.fundingDepth]))

  /// The network itself takes another spend of the funding's coins, because it pays more.
  static let replaceByFee = Attack(
    name: "replace-by-fee",
    fails: Telling(
      title: "The payer replaces the funding by fee: nothing was handed over yet",
      about: """
        A place in the mempool proves nothing: another spend of the same coins that pays enough \
        more replaces the funding. The payee waits for three confirmations and hands nothing over.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: Kiosk.extraFee), .mempool)),
    succeeds: Telling(
      title: "The payer replaces the funding by fee: two units are gone unpaid",
      about: """
        The payee trusts a funding that merely waits in the mempool and hands over two units. \
        Another spend of the same coins pays more and replaces it.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: Kiosk.extraFee), .mempool)),
    cheat: .payer([.fundingDepth]), waived: .both([.fundingDepth]))

  private static func unconfirmed(
    _ doubleSpend: Move<OneWay>, _ choice: MinerChoice<TransactionLabel<OneWay.TransactionName>>
  ) -> Moves<OneWay> {
    [.open, .exchange] + Kiosk.payments(2) + [doubleSpend, .mine(1, choice), .mine(3, .mempool)]
  }

  /// Miners undo the block that holds the funding.
  static let reorganisation = Attack(
    name: "reorganisation",
    fails: Telling(
      title: "Miners undo the funding's block: nothing was handed over yet",
      about: """
        One confirmation can be undone: a longer branch holds another spend of the funding's \
        coins. The payee waits for three confirmations and hands nothing over.
        """,
      terms: Kiosk.terms(.expiry, undone: 1), moves: undone),
    succeeds: Telling(
      title: "Miners undo the funding's block: two units are gone unpaid",
      about: """
        The payee takes one confirmation for enough and hands over two units. A longer branch \
        holds another spend of the funding's coins.
        """,
      terms: Kiosk.terms(.expiry, undone: 1), moves: undone),
    cheat: .payer([.fundingDepth, .fundingReorganised]),
    waived: .both([.fundingDepth, .fundingReorganised]))

  private static let undone: Moves<OneWay> =
    [.open, .exchange, .doubleSpend(extraFee: .zero), .mine(1, .mempool)] + Kiosk.payments(2)
    + [.reorganise(1, .only([.doubleSpend])), .mine(3, .mempool)]
}
