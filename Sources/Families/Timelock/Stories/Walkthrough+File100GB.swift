internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// A hundred payments for a hundred gigabytes.
  public static var file100GB: Walkthrough {
    file100GB(
      Timelock.Terms(
        capacity: Amount(uncheckedSatoshis: 1_000_000), unit: Amount(uncheckedSatoshis: 10_000),
        ladder: Timelock.Ladder(
          refundHeight: BlockHeight(uncheckedValue: 1_008), step: 6, reaction: 3, delay: 3)))
  }

  /// The same with other terms.
  static func file100GB(_ terms: Timelock.Terms) -> Walkthrough {
    let scenario = Scenario<Timelock>("file-100gb", terms)
    let open = Plot(terms)
    let count = UInt32(terms.capacity.satoshis / terms.unit.satoshis)
    return Walkthrough(
      scenario, title: "The \(.unitsInAll) GB file",
      about: """
        A buys a file of \(.unitsInAll) GB from B and pays for each GB as it arrives. Neither \
        trusts the other, and neither can cheat.
        """,
      cast: PerRole(payer: "A", payee: "B"), denomination: .units(of: terms.unit),
      beats: opening(open, scenario) + paying(open, count) + closing)
  }

  private static func opening(_ open: Plot, _ scenario: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "Two strangers and a file",
        """
        \(.who(.payer)) wants a file of \(.unitsInAll) GB that \(.who(.payee)) has. One GB costs \
        one unit of money, which is \(.price) here. If \(.who(.payer)) pays first, \
        \(.who(.payee)) may send nothing; if \(.who(.payee)) sends first, \(.who(.payer)) may \
        never pay. So they go GB by GB, and at most one is ever unpaid.
        """,
        """
        A transaction on the chain for every GB would be slow, and each would cost a fee. They \
        open a payment channel instead: the chain will see two transactions, however many GB \
        there are.
        """),
      Beat(
        "A public account that needs both keys",
        """
        \(.who(.payer)) offers its terms, \(.who(.payee)) agrees, and they exchange their public \
        keys. From these \(.who(.payer)) builds the funding transaction, which pays \(.deposit) \
        to an address that only both keys together can spend from: \(.capacity) to be divided, \
        and the fee for closing on top.
        """,
        """
        \(.who(.payer)) signs the funding but keeps it: nothing has moved yet. It tells \
        \(.who(.payee)) just the name of the output, \(.txid(.funding)), and asks for one \
        signature first.
        """,
        moves: Plot.offering, focus: .funding,
        forks: [Plot.hostage(open.terms, of: scenario)]),
      Beat(
        "The refund is signed before any money moves",
        """
        \(.who(.payee)) signs first: a refund that gives everything back to \(.who(.payer)), but \
        is locked, so that no block up to height \(.lock(.refund)) may hold it. \(.who(.payer)) \
        checks the signature, stores the refund, and only then broadcasts the funding.
        """,
        """
        Why in this order? Once the money lies under both keys, \(.who(.payer)) cannot get at it \
        alone. The refund is its handle: if \(.who(.payee)) vanished now, \(.who(.payer)) would \
        have everything back from block \(.firstBlock(.refund)) on, in about \
        \(.timeUntil(.refund)). What \(.who(.payer)) holds at this step: the funding and the \
        refund with both signatures.
        """,
        moves: Plot.signingRefund, focus: .refund),
      Beat(
        "The money is in the channel",
        """
        Miners put the funding into a block, and the two wait for \(.confirmations) confirmations: \
        before that, another spend of the same coins could still take its place. Now, at height \
        \(.height), the channel is open.
        """,
        moves: open.confirming, focus: .funding,
        forks: [open.payeeVanishes("payee-vanishes-before-payment")]),
    ]
  }

  private static func paying(_ open: Plot, _ count: UInt32) -> [Beat<Timelock>] {
    [
      Beat(
        "The first GB: \(.division(.first))",
        """
        \(.who(.payer)) asks for a new division: \(.share(.payer, .first)) for \(.who(.payer)), \
        \(.share(.payee, .first)) for \(.who(.payee)). Both sign it, \(.who(.payee)) first, and \
        neither broadcasts it. \(.who(.payee)) now holds a transaction that pays it, and sends \
        the first GB.
        """,
        """
        Its lock is \(.lock(.commitment(.first))), which is \(.step) lower than the refund's: it \
        may be in a block \(.step) earlier. That is the whole trick.
        """,
        moves: open.payments(1), focus: .commitment(.first),
        forks: [open.after(1).earlyRefund()]),
      Beat(
        "The second GB: \(.division(.second))",
        """
        Another division, locked another \(.step) lower, to \(.lock(.commitment(.second))). The \
        first one still exists, signed by both, and it gives \(.who(.payer)) more. Why can it not \
        win? Because commitment \(.state(.latest)) unlocks first, and has the chain to itself for \
        \(.step).
        """,
        moves: open.payments(1), focus: .commitment(.second),
        forks: [
          open.after(2).oldCommitment(), open.after(2).payeeVanishes(),
          open.after(2).payerVanishes(), open.after(2).changedAmounts(),
        ]),
      Beat(
        "GB by GB: \(.division(.latest))",
        """
        And so on, one GB and one division at a time. Nothing of it touches the chain: since the \
        funding it has not seen a single transaction. \(.messages) messages went to and fro, and \
        \(.stateCount) divisions were signed, each of which replaces the one before.
        """,
        moves: open.payments(Int(count) - 3), focus: .commitment(.latest),
        forks: [open.after(count - 1).oldCommitment("old-commitment-near-the-end")]),
      Beat(
        "The last GB: \(.division(.latest))",
        """
        The whole file has arrived, and the last division gives \(.who(.payee)) everything. It is \
        locked to \(.lock(.commitment(.latest))): \(.who(.payee)) could wait for that. It need \
        not.
        """,
        moves: open.payments(1), focus: .commitment(.latest),
        forks: [open.after(count).payerVanishes("payer-vanishes-at-the-end")]),
    ]
  }

  private static var closing: [Beat<Timelock>] {
    [
      Beat(
        "The settlement",
        """
        Both are content, so they sign the last division once more, this time without a lock. \
        Either may broadcast it, and the next block holds it.
        """,
        moves: Plot.settling, focus: .settlement),
      Beat(
        "What is left",
        """
        \(.who(.payer)) has the file and paid \(.moved(.payer)), fees included. \(.who(.payee)) \
        has \(.moved(.payee)). The chain holds \(.confirmed): \(.confirmedCount) transactions for \
        \(.stateCount) payments. \(.unused) more were signed and never needed; their locks and \
        signatures have done their work without being seen.
        """,
        focus: .settlement, exhibit: .fees),
    ]
  }
}
