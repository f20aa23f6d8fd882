internal import Channels
internal import Simulation
internal import Walkthroughs

// The rest of the file, the end, and what a channel of this kind cannot do.
extension Walkthrough<Timelock> {
  /// The last steps.
  static func closing(_ plot: Plot, rest: UInt32) -> [Beat<Timelock>] {
    [
      Beat(
        "The last GB: \(.division(.latest))",
        """
        Nobody ran away. The rest of the file arrives, and the last division gives \
        \(.who(.payee)) everything. It is locked to \(.lock(.commitment(.latest))): \
        \(.who(.payee)) could wait about \(.timeUntil(.commitment(.latest))) for that, and would \
        have to watch the chain meanwhile.
        """,
        moves: plot.payments(Int(rest)), focus: .commitment(.latest),
        forks: [
          plot.payerVanishes("payer-vanishes-at-the-end"),
          plot.oldCommitment("old-commitment-near-the-end"),
        ]),
      Beat(
        "The settlement",
        """
        Waiting is needed only where somebody is gone. Both are there and content, so they sign \
        the last division once more, this time without a lock. Either may broadcast it, and the \
        next block holds it.
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
      shortcomings,
    ]
  }

  private static var shortcomings: Beat<Timelock> {
    Beat(
      "What such a channel cannot do",
      """
      It pays in one direction only. Had \(.who(.payer)) sent back a broken GB, \(.who(.payee)) \
      could not have returned the unit: a newer commitment that gives \(.who(.payee)) less would \
      leave an older one that gives more, and the newest must always be the one that \
      \(.who(.payee)) wants most.
      """,
      """
      And it makes people wait. If one side is gone, the other has its money only when a lock is \
      past. Each payment takes \(.step) off the life of the channel, which leaves room for about \
      \(.updatesPerDay) of them a day. 'paychan tour limits' shows all that.
      """,
      """
      Later designs lift it piece by piece. Where only \(.who(.payee)) can close, no ladder is \
      needed, and payments use up no time: 'paychan tour pay-per-minute' tells of such a channel.
      """)
  }
}
