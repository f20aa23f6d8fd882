internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// Why locks step down.
  public static var ladder: Walkthrough { ladder(step: 2, delay: 2) }

  /// The same with other numbers of blocks.
  static func ladder(step: UInt32, delay: UInt32) -> Walkthrough {
    let terms = Plot.shop(step: step, reaction: 0, delay: delay)
    let world = Scenario<Timelock>("ladder", terms)
    return Walkthrough(
      world, title: "The ladder",
      about: """
        Why the locks of a channel step down, how long each state has the chain to itself, and \
        what happens when the step is shorter than miners may take.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: safe(Plot(terms).after(3)) + tooShort(world, delay: delay) + branching(world)
        + [rule(world)])
  }

  private static func safe(_ plot: Plot) -> [Beat<Timelock>] {
    [
      Beat(
        "Every state is a rung",
        """
        \(.who(.payer)) has paid \(.stateCount) times, \(.unit) each. The refund is locked to \
        \(.lock(.refund)), and each commitment \(.step) lower than the one before: \
        \(.lock(.commitment(.first))), \(.lock(.commitment(.second))), \
        \(.lock(.commitment(.third))). All are signed by both, all spend the same output, and at \
        most one of them can ever be in a block.
        """,
        """
        A transaction with lock L can be in block H only if L is less than H. So the latest state, \
        whose lock is the lowest, is the first that may.
        """,
        moves: plot.opening + plot.payments(3), focus: .commitment(.latest), exhibit: .ladder,
        forks: [plot.oldCommitment(), plot.payeeSleeps()]),
      Beat(
        "The window",
        """
        Height \(.height): the lock of commitment \(.state(.latest)) has just opened, and the next \
        block may hold it. For \(.step) it is the only one that any block may hold; then \
        commitment \(.state(.previous)) becomes possible, too, in block \
        \(.firstBlock(.commitment(.previous))). \(.who(.payer)) has fallen silent, so \
        \(.who(.payee)) broadcasts.
        """,
        moves: [.silence(.payer)] + plot.mining(to: plot.lock), focus: .commitment(.latest)),
      Beat(
        "Even slow miners are fast enough",
        """
        Miners may take up to \(.delay) over a transaction that they could mine at once. They \
        leave out commitment \(.state(.latest)) for as long as they may, and \(.who(.payer)) \
        tries the old one. \(.answer(.commitment(.previous))) A node's word for that is \
        "\(.reason(.commitment(.previous)))".
        """,
        moves: [
          .mine(
            Int(plot.terms.ladder.delay) - 1, .without([.channel(plot.latest)])),
          .broadcast(by: .payer, .commitment(plot.state - 1), nil),
        ], focus: .commitment(.previous)),
      Beat(
        "In time",
        """
        With the next block their time is up, and commitment \(.state(.latest)) is in it, before \
        any block could hold the old one. On the chain: \(.confirmed).
        """,
        moves: [.mine(1, .mempool)], focus: .commitment(.latest)),
    ]
  }

  private static func tooShort(_ world: Scenario<Timelock>, delay: UInt32) -> [Beat<Timelock>] {
    let terms = Plot.shop(step: delay - 1, reaction: 0, delay: delay)
    let plot = Plot(terms).after(3)
    let careful = world.changed(terms)
    let careless = world.changed(terms, without: .both([.safeLadder]))
    let stale = Timelock.TransactionName.commitment(plot.state - 1)
    return [
      Beat(
        "A ladder with steps that are too short",
        """
        The same with a step of \(.step), while miners may still take \(.delay). \(.who(.payer)) \
        does not even offer that. \(.refusal(by: .payer))
        """,
        in: careful, moves: [.open]),
      Beat(
        "What if they agreed to it all the same?",
        """
        In this world both leave out that rule. \(.stateCount) payments later the locks stand at \
        \(.lock(.commitment(.latest))), \(.lock(.commitment(.previous))) and so on, \(.step) \
        apart.
        """,
        in: careless, moves: plot.opening + plot.payments(3), focus: .commitment(.latest),
        exhibit: .ladder, forks: [staleWins(plot, stale)]),
    ]
  }

  private static func staleWins(_ plot: Plot, _ stale: Timelock.TransactionName) -> Fork<Timelock> {
    Fork(
      "short-step", "What if a miner helps \(.who(.payer)) to be late?",
      beats: [
        Beat(
          "Miners take their time",
          """
          \(.who(.payer)) falls silent. At height \(.height) the lock of commitment \
          \(.state(.latest)) has been open for one block, \(.who(.payee)) has broadcast it, and \
          the miner of that block has left it out, as miners may. Now the old one may be in the \
          next block, too.
          """,
          moves: [.silence(.payer)] + plot.mining(to: plot.lock)
            + [.mine(1, .without([.channel(plot.latest)]))],
          focus: .commitment(.latest)),
        Beat(
          "The old one is mined",
          """
          \(.who(.payer)) hands commitment \(.state(.previous)) to a miner that prefers it, and \
          it is in block \(.height). It was signed by both and its lock was past: the block is \
          valid. \(.who(.payee)) has handed over goods worth \(.goods) and is short of \
          \(.shortfall(.payee)).
          """,
          moves: [
            .broadcast(by: .payer, stale, nil), .mine(1, .only([.channel(stale)])),
          ], focus: .commitment(.previous)),
      ],
      moral: """
        A place in the mempool proves nothing, only a block does. The step must leave room for \
        the side that has to act and for the miner that has to be found.
        """)
  }

  private static func rule(_ world: Scenario<Timelock>) -> Beat<Timelock> {
    Beat(
      "The rule",
      """
      A ladder is safe if and only if reaction and delay fit into a step: a side may need \
      \(.reaction) before it acts, miners may take \(.delay), and the step is \(.step). Where a \
      branch may undo blocks, these and the delay once more have to fit, too. That is not an \
      opinion: 'paychan explore --sweep' looks at every future of small channels and finds just \
      these boundaries.
      """,
      """
      What it costs: each update uses up one step of the channel's life. At ten minutes a block \
      that is room for \(.updatesPerDay) updates a day, and a longer step means fewer of them.
      """,
      in: world, moves: Plot(world.terms).opening)
  }
}
