internal import Channels
internal import Simulation
internal import Walkthroughs

// The file arrives, GB by GB.
extension Walkthrough<Timelock> {
  /// The first two payments one by one, and then half of the file.
  static func paying(_ open: Plot, half: UInt32) -> [Beat<Timelock>] {
    [
      Beat(
        "The first GB: \(.division(.first))",
        """
        \(.who(.payee)) is to send a GB now, and holds nothing that is worth it: the only \
        transaction that both have signed gives everything back to \(.who(.payer)). So another one \
        comes first.
        """,
        """
        \(.who(.payer)) asks for a new division: \(.share(.payer, .first)) for \(.who(.payer)), \
        \(.share(.payee, .first)) for \(.who(.payee)). Both sign it, \(.who(.payee)) first, and \
        neither broadcasts it. It is called commitment \(.state(.first)). \(.who(.payee)) now \
        holds a transaction that pays, and sends the first GB.
        """,
        """
        But there is still the refund. It spends the same output as the commitment, and an output \
        can be spent only once: so one of the two will count, and it must be the commitment. Its \
        lock is \(.lock(.commitment(.first))), which is \(.step) lower than the refund's: it may \
        be in a block \(.step) earlier. That is the whole trick.
        """,
        moves: open.payments(1), focus: .commitment(.first),
        forks: [open.after(1).earlyRefund()]),
      second(open.after(2)),
      Beat(
        "How two transactions carry \(.unitsInAll) payments: \(.division(.latest))",
        """
        And so on, one GB and one commitment at a time: \(.stateCount) by now. \(.messages) \
        messages went to and fro, and nothing of it touches the chain: since the funding it has \
        not seen a single transaction. However many commitments they sign, each replaces the one \
        before, and in the end one transaction will pay out what the last one says. With the \
        funding that makes two.
        """,
        """
        The file has half arrived, and now most is at stake. \(.who(.payee)) has sent goods worth \
        \(.goods), for which the chain has paid nothing yet. \(.who(.payer)) has \
        \(.share(.payer, .latest)) left in an account that one key does not open. So this is the \
        time to ask: what if?
        """,
        moves: open.payments(Int(half) - 2), focus: .commitment(.latest),
        forks: [open.after(half).payeeCrashes()]),
    ]
  }

  /// Why a stale commitment does not win, as long as somebody is awake.
  private static func second(_ plot: Plot) -> Beat<Timelock> {
    Beat(
      "The second GB: \(.division(.second))",
      """
      One more GB, one more commitment. The first one is stale now, but it still exists, and both \
      have signed it. It gives \(.who(.payer)) \(.share(.payer, .previous)) instead of \
      \(.share(.payer, .latest)). What keeps \(.who(.payer)) from using it?
      """,
      """
      Both spend the same output, and an output can be spent only once: the one that a block holds \
      first wins, and the other is worthless. Commitment \(.state(.latest)), locked another \
      \(.step) lower, unlocks first. From block \(.firstBlock(.commitment(.latest))) to block \
      \(.lock(.commitment(.previous))) it has the chain to itself.
      """,
      """
      Somebody must be awake to use that. \(.who(.payer)) need not be, for no older division gives \
      \(.who(.payer)) less. \(.who(.payee)) must: from height \(.lock(.commitment(.latest))) on, \
      \(.who(.payee)) may take \(.reaction) to notice and broadcast (the reaction), and then \
      miners may take \(.delay) to find a place for it (the delay). That makes \(.pace), and they \
      have agreed on a step of \(.step). Where miners may also undo blocks that they have found, a \
      step has to be longer: 'paychan tour ladder' tells how much.
      """,
      moves: plot.payments(1), focus: .commitment(.second), exhibit: .ladder,
      forks: [plot.oldCommitment(), plot.payeeSleeps()])
  }
}
