internal import Channels
internal import Simulation
internal import Walkthroughs

// The questions that everybody asks, in the middle of the file.
extension Walkthrough<Timelock> {
  /// Each with what is to lose, and what stands against it.
  static func questions(_ plot: Plot) -> [Beat<Timelock>] {
    [payeeGone(plot), payerGone(plot), numberChanged(plot), spentTwice(plot)]
  }

  private static func payeeGone(_ plot: Plot) -> Beat<Timelock> {
    Beat(
      "What if \(.who(.payee)) runs away?",
      """
      \(.share(.payer, .latest)) of what lies in the channel are \(.who(.payer))'s, and one key \
      does not open it. If \(.who(.payee)) vanishes, with the key and the rest of the file, no \
      new division can be signed, and no settlement either.
      """,
      """
      But \(.who(.payer)) has kept every commitment, each with both signatures, and needs \
      nobody's help to broadcast one. The latest unlocks first: from block \
      \(.firstBlock(.commitment(.latest))) on, in about \(.timeUntil(.commitment(.latest))), it \
      pays \(.who(.payer)) \(.share(.payer, .latest)). What \(.who(.payer)) loses is time.
      """,
      forks: [plot.payeeVanishes()])
  }

  private static func payerGone(_ plot: Plot) -> Beat<Timelock> {
    Beat(
      "What if \(.who(.payer)) runs away?",
      """
      \(.who(.payee)) has sent goods worth \(.goods) and has seen no money on the chain. If \
      \(.who(.payer)) vanishes now, with half of the file, who pays for it?
      """,
      """
      The commitment does: \(.who(.payee)) holds it with both signatures. \(.who(.payee)) waits \
      for the same lock, at height \(.lock(.commitment(.latest))), and broadcasts it. \
      \(.who(.payee)) need not even know whether \(.who(.payer)) is asleep, offline or a thief.
      """,
      forks: [plot.payerVanishes()])
  }

  private static func numberChanged(_ plot: Plot) -> Beat<Timelock> {
    Beat(
      "What if one of them changes a number?",
      """
      Both hold the bytes of commitment \(.state(.latest)), and can write into them what they \
      like: \(.who(.payee)) one unit more for \(.who(.payee)), \(.who(.payer)) one unit more \
      for \(.who(.payer)). What keeps them from it?
      """,
      """
      Each signature was made over all outputs of that very transaction. With one satoshi \
      moved, the signature of the other side is a signature of something else, and without the \
      other's key nobody can make a new one.
      """,
      forks: [
        plot.changedAmounts(), plot.changedAmounts(by: .payer, "payer-changes-amounts"),
      ])
  }

  private static func spentTwice(_ plot: Plot) -> Beat<Timelock> {
    Beat(
      "What if \(.who(.payer)) spends the money twice?",
      """
      There were two chances. The first was the funding itself: before a block held it, its \
      coins could be spent another way, and \(.who(.payee)) waited for that reason. That chance \
      is gone.
      """,
      """
      The second is in \(.who(.payer))'s hands still: the refund, and \(.stateCount) \
      commitments, of which all but the latest give \(.who(.payer)) more. They all spend the \
      one output. Against them stands only the ladder of locks, lowest first, and \
      \(.who(.payee)), who must not sleep when the latest can be mined.
      """,
      forks: [
        plot.earlyRefund("early-refund-at-half-time"),
        plot.payeeSleeps("payee-sleeps-to-the-end", until: .initial),
      ])
  }
}
