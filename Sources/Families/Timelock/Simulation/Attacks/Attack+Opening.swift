internal import Bitcoin
internal import Channels
internal import Simulation

// Attacks on a channel that is not open yet.
extension Attack<Timelock> {
  /// The payee keeps back its signature of the refund.
  static let withheldSignature = Attack(
    name: "withheld-signature",
    fails: Telling(
      title: "The payee does not sign the refund: nothing is at stake",
      about: """
        The payee keeps back its signature of the refund. The payer has not broadcast the funding \
        yet and never does: all of its coins are its own still.
        """,
      moves: withholding),
    succeeds: Telling(
      title: "The payee does not sign the refund: the payer's money is a hostage",
      about: """
        The payer broadcasts the funding before it has the refund. The payee keeps back its \
        signature, and what lies under both keys can leave only if the payee agrees.
        """,
      moves: withholding),
    waived: .payer([.refundBeforeFunding]))

  private static let withholding: Moves<Timelock> =
    [
      .open,
      .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
      .deliver(to: .payee, message: 0), .withhold(.payee), .mine(3, .mempool),
    ] + Shop.waitingForRefund

  /// Anyone changes the funding's name, so that the refund spends an output that never is.
  static let malleatedFunding = Attack(
    name: "malleated-funding",
    fails: Telling(
      title: "A legacy funding could be renamed: nobody agrees to one",
      about: """
        The terms ask for a funding from before segwit, whose name anyone can change while it is \
        unconfirmed. The parties refuse such terms.
        """,
      terms: Shop.terms(fundingKind: .p2sh),
      moves: [.open, .exchange, .mine(1, .mempool)]),
    succeeds: Telling(
      title: "A legacy funding is renamed: the refund spends nothing, the money is stuck",
      about: """
        Somebody gives the funding the twin of its signature, and a miner prefers it: it has \
        another name then, and the refund spends an output that never comes to be. Without the \
        payee's help nobody can touch the money again.
        """,
      terms: Shop.terms(fundingKind: .p2sh),
      moves: [
        .open, .exchange, .malleate, .mine(1, .only([.malleated])), .mine(2, .mempool),
        .pay(Shop.unit), .exchange,
      ] + Shop.waitingForRefund + [.broadcast(by: .payer, .refund, nil)]),
    waived: .both([.segwitFunding]))

  /// A miner takes another spend of the funding's coins.
  static let doubleSpend = Attack(
    name: "double-spend",
    fails: Telling(
      title: "The payer double-spends the funding: nothing was handed over yet",
      about: """
        While the funding is unconfirmed its coins can be spent another way, and a miner prefers \
        that. The payer would pay at once; the payee waits for three confirmations, signs nothing \
        and hands nothing over.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: .zero), .only([.doubleSpend]))),
    succeeds: Telling(
      title: "The payer double-spends the funding: two units are gone unpaid",
      about: """
        The payee hands over two units while the funding is unconfirmed. A miner prefers another \
        spend of its coins, and the commitments of the payee spend an output that never is.
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
      moves: unconfirmed(.doubleSpend(extraFee: Shop.extraFee), .mempool)),
    succeeds: Telling(
      title: "The payer replaces the funding by fee: two units are gone unpaid",
      about: """
        The payee trusts a funding that merely waits in the mempool and hands over two units. \
        Another spend of the same coins pays more and replaces it.
        """,
      moves: unconfirmed(.doubleSpend(extraFee: Shop.extraFee), .mempool)),
    cheat: .payer([.fundingDepth]), waived: .both([.fundingDepth]))

  private static func unconfirmed(
    _ doubleSpend: Move<Timelock>, _ choice: MinerChoice<TransactionLabel<Timelock.TransactionName>>
  ) -> Moves<Timelock> {
    [.open, .exchange] + Shop.payments(2) + [doubleSpend, .mine(1, choice), .mine(3, .mempool)]
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
      terms: Shop.terms(step: 4, undone: 1), moves: undone),
    succeeds: Telling(
      title: "Miners undo the funding's block: two units are gone unpaid",
      about: """
        The payee takes one confirmation for enough and hands over two units. A longer branch \
        holds another spend of the funding's coins.
        """,
      terms: Shop.terms(step: 4, undone: 1), moves: undone),
    cheat: .payer([.fundingDepth, .fundingReorganised]),
    waived: .both([.fundingDepth, .fundingReorganised]))

  private static let undone: Moves<Timelock> =
    [.open, .exchange, .doubleSpend(extraFee: .zero), .mine(1, .mempool)] + Shop.payments(2)
    + [.reorganise(1, .only([.doubleSpend])), .mine(3, .mempool)]
}
