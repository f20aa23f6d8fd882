internal import Channels
internal import Simulation
internal import Walkthroughs

// The channel is opened, each side careful in its turn.
extension Walkthrough<Timelock> {
  /// The first steps.
  static func opening(_ open: Plot, _ scenario: Scenario<Timelock>) -> [Beat<Timelock>] {
    [strangers, bothKeys(open, scenario), wayBack(open, scenario), confirmed(open)]
  }

  private static func bothKeys(
    _ open: Plot, _ scenario: Scenario<Timelock>
  ) -> Beat<Timelock> {
    Beat(
      "One account, two keys",
      """
      Suppose \(.who(.payer)) just puts the money into an account that opens only with both \
      keys, \(.who(.payer))'s and \(.who(.payee))'s. Then neither can run away with it. But if \
      \(.who(.payee)) never signs anything again, \(.who(.payer)) cannot have it back either: it \
      is as good as burnt, and \(.who(.payee)) can ask for a ransom.
      """,
      """
      So \(.who(.payer)) goes only half the way. They exchange their public keys, and \
      \(.who(.payer)) builds the transaction that pays \(.deposit) into such an account: \
      \(.capacity) to be divided, and the fee for closing on top. It is called the funding. \
      \(.who(.payer)) signs it and keeps it in the drawer: nothing has moved yet. \
      \(.who(.payee)) is told just the name of its output, \(.txid(.funding)), and is asked for \
      a signature first.
      """,
      moves: Plot.offering, focus: .funding,
      forks: [Plot.hostage(open.terms, of: scenario), open.keptBack()])
  }

  private static func wayBack(
    _ open: Plot, _ scenario: Scenario<Timelock>
  ) -> Beat<Timelock> {
    Beat(
      "The way back is signed before the money moves",
      """
      \(.who(.payee)) signs first: a refund that gives everything back to \(.who(.payer)). It is \
      locked by its field nLockTime, so that no block up to height \(.lock(.refund)) may hold \
      it. \(.who(.payer)) checks the signature, stores the refund, and only then broadcasts the \
      funding.
      """,
      """
      Now nobody can hold the money hostage. If \(.who(.payee)) vanished, \(.who(.payer)) would \
      have everything back from block \(.firstBlock(.refund)) on, in about \
      \(.timeUntil(.refund)). What \(.who(.payer)) holds at this step: the funding and the \
      refund with both signatures.
      """,
      """
      It is \(.who(.payee))'s turn to be careful. The funding is on its way, but no block holds \
      it yet, and until one does \(.who(.payer)) can still spend the same coins another way.
      """,
      moves: Plot.signingRefund, focus: .refund,
      forks: [Plot.trustedFunding(of: scenario), open.doubleSpend()])
  }

  private static func confirmed(_ open: Plot) -> Beat<Timelock> {
    Beat(
      "The money is in the channel",
      """
      So \(.who(.payee)) waits, until the funding is in a block and \(.confirmations) \
      confirmations deep. Its coins are spent now, and cannot be spent a second time. At height \
      \(.height) the channel is open: \(.capacity) lie under both keys, and nothing is paid yet.
      """,
      """
      The chain has seen one transaction. It will not see the next one until they close.
      """,
      moves: open.confirming, focus: .funding,
      forks: [open.payeeVanishes("payee-vanishes-before-payment")])
  }

  private static var strangers: Beat<Timelock> {
    Beat(
      "Two strangers and a file",
      """
      \(.who(.payer)) needs a file of \(.unitsInAll) GB, and has saved \(.capacity) of money for \
      it, \(.price) each. \(.who(.payee)) has the file, rents the line that it would be sent over, \
      and wants one unit for each GB.
      """,
      """
      They have never met. If \(.who(.payer)) pays first, \(.who(.payee)) may keep the money and \
      send nothing. If \(.who(.payee)) sends first, \(.who(.payer)) may close the laptop and never \
      pay. So they go GB by GB: a GB, a unit, the next GB. Then never more than one unit is at \
      stake.
      """,
      """
      But \(.unitsInAll) payments on the chain would be slow, with a block about every ten \
      minutes, and each would cost a fee. They open a payment channel instead. This story shows \
      how two transactions carry all \(.unitsInAll) payments, and then what comes of it if \
      somebody runs away, changes a number, or spends the money twice.
      """)
  }
}
