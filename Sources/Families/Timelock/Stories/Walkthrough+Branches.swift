internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

// Why a state needs a longer lead where blocks can be undone.
extension Walkthrough<Timelock> {
  /// Two steps of a story about locks: terms that reckon with a branch, and what they prevent.
  static func branching(_ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    let terms = Plot.shop(step: 4, reaction: 0, delay: 1, undone: 1, signingOrder: .payerFirst)
    let plot = Plot(terms).after(1)
    let careful = world.changed(terms)
    let careless = world.changed(terms, without: .both([.predecessorLock]))
    let late = plot.opening + plot.payments(1) + plot.mining(to: plot.lock - 1) + plot.payments(1)
    return [
      Beat(
        "A block can be undone",
        """
        Now and then miners find two blocks at once, and a longer branch replaces the last block \
        of the chain. The terms of this channel reckon with that: \(.undone) may be undone. \
        \(.who(.payer)) has paid once. At height \(.height), one block before commitment \
        \(.state(.latest)) is final, another payment is ordered, and \(.who(.payer)) does not \
        even ask for it. \(.refusal(by: .payer))
        """,
        in: careful, moves: late, focus: .commitment(.latest)),
      Beat(
        "What if they agreed to it all the same?",
        """
        In this world both leave out that rule. At height \(.height) commitment \
        \(.state(.latest)) is signed by both, is final at once, and is on its way to the next \
        block. Commitment \(.state(.previous)) is not final yet.
        """,
        in: careless, moves: late, focus: .commitment(.latest), exhibit: .ladder,
        forks: [undoneBlock]),
    ]
  }

  private static var undoneBlock: Fork<Timelock> {
    Fork(
      "undone-block", "What if a branch undoes the block that holds it?",
      beats: [
        Beat(
          "In the next block",
          """
          \(.who(.payer)) falls silent. Commitment \(.state(.latest)) is in block \(.height): it \
          looks as if all were well.
          """,
          moves: [.silence(.payer), .mine(1, .mempool)], focus: .commitment(.latest)),
        Beat(
          "A longer branch",
          """
          Two empty blocks take the place of that block. Commitment \(.state(.latest)) waits in \
          the mempool again, at height \(.height). The lock of commitment \(.state(.previous)) is \
          past now: both may be in the next block.
          """,
          moves: [.reorganise(1, .only([]))], focus: .commitment(.latest)),
        Beat(
          "The old one is mined",
          """
          \(.who(.payer)) hands commitment \(.state(.previous)) to a miner that prefers it, and it \
          is in block \(.height). \(.who(.payee)) has handed over goods worth \(.goods) and is \
          short of \(.shortfall(.payee)).
          """,
          moves: [
            .broadcast(by: .payer, .commitment(1), nil),
            .mine(1, .only([.channel(.commitment(1))])),
          ], focus: .commitment(.previous)),
      ],
      moral: """
        Only a confirmation that no branch will undo counts. A state needs time for its side to \
        act, for miners to take it, for a branch to undo that, and for miners to take it again, \
        all of it before the state before it is final.
        """)
  }
}
