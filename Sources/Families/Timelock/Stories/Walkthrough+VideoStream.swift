internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// Ten minutes of video, paid second by second.
  public static var videoStream: Walkthrough {
    videoStream(
      Timelock.Terms(
        capacity: Amount(uncheckedSatoshis: 3_600_000), unit: Amount(uncheckedSatoshis: 1_000),
        ladder: Timelock.Ladder(
          refundHeight: BlockHeight(uncheckedValue: 4_320), step: 1, reaction: 0, delay: 1)),
      seconds: 600)
  }

  /// The same with other terms, for as long as the film is watched.
  static func videoStream(_ terms: Timelock.Terms, seconds: Int) -> Walkthrough {
    let world = Scenario<Timelock>("video-stream", terms)
    return Walkthrough(
      world, title: "Paying for video by the second",
      about: """
        Emma streams a video from Fabian at \(.unit) a second, on a channel of \(.capacity). \
        First without locks, where all is well until somebody cheats; then with them.
        """,
      cast: PerRole(payer: "Emma", payee: "Fabian"), denomination: .millibitcoins,
      beats: naive(Plot(terms), world, seconds) + locked(Plot(terms), world, UInt32(seconds)))
  }

  /// Every lock below the tip: a division may be in the next block, whichever it is.
  private static func withoutLocks(_ world: Scenario<Timelock>) -> Scenario<Timelock> {
    var terms = world.terms
    terms.ladder.refundHeight = BlockHeight(uncheckedValue: Timelock.startingHeight - 1)
    terms.ladder.step = 0
    return world.changed(
      terms,
      without: .both([
        .terms, .safeLadder, .refundHeightAhead, .predecessorLock, .ladderRoom,
        .closeBeforeLastLock,
      ]))
  }

  private static func naive(
    _ open: Plot, _ world: Scenario<Timelock>, _ seconds: Int
  ) -> [Beat<Timelock>] {
    [
      Beat(
        "First without locks",
        """
        \(.who(.payer)) wants to watch a video that \(.who(.payee)) streams, and to pay by the \
        second: \(.unit) each. The chain makes a block about every ten minutes, and \(.unit) is \
        less than what a transaction of its own may cost. So \(.who(.payer)) puts \(.capacity) \
        under both keys, and each second they sign a new division of it, off the chain.
        """,
        """
        In this first version they have left out the locks: every division could be broadcast at \
        once. The channel is open, at height \(.height).
        """,
        in: withoutLocks(world), moves: open.opening, focus: .funding),
      Beat(
        "\(.stateCount) seconds later: \(.division(.latest))",
        """
        A division for every second. The last one gives \(.who(.payee)) \
        \(.share(.payee, .latest)), and \(.who(.payer)) keeps \(.share(.payer, .latest)). All \
        \(.stateCount) are signed by both, and none was broadcast.
        """,
        moves: open.payments(seconds), focus: .commitment(.latest),
        forks: [oldDivision(open.after(UInt32(seconds)))]),
      Beat(
        "Nobody cheats, and all is well",
        """
        They sign the last division once more as a settlement, and the next block holds it: \
        \(.who(.payee)) has \(.moved(.payee)). The chain has seen \(.confirmedCount) transactions.
        """,
        moves: Plot.settling, focus: .settlement),
    ]
  }

  /// What breaks without locks.
  private static func oldDivision(_ plot: Plot) -> Fork<Timelock> {
    Fork(
      "first-division", "What if \(.who(.payer)) broadcasts the very first division?",
      beats: [
        Beat(
          "The first division is as good as the last",
          """
          The first division gives \(.who(.payer)) \(.share(.payer, .first)) and \
          \(.who(.payee)) only \(.share(.payee, .first)). Both have signed it, no lock keeps it \
          back, and every node takes it. A signature cannot be taken back.
          """,
          moves: [.broadcast(by: .payer, .commitment(1), nil)], focus: .commitment(.first)),
        Beat(
          "It is in a block",
          """
          Now \(.confirmed) stand on the chain. What the last division wanted to spend is spent. \
          \(.who(.payee)) has delivered \(.goods) worth of video and is short of \
          \(.shortfall(.payee)).
          """,
          moves: [.mine(1, .mempool)], focus: .commitment(.latest)),
      ],
      moral: """
        Without locks every division that was ever signed is a ticket to the same money, and \
        whoever is better off with an old one can use it. Newer ones must come first: that is what \
        the locks are for.
        """)
  }

  private static func locked(
    _ open: Plot, _ world: Scenario<Timelock>, _ seconds: UInt32
  ) -> [Beat<Timelock>] {
    lockedOpening(open, world) + streaming(open, seconds) + [
      Beat(
        "Closing at \(.division(.latest))",
        """
        \(.who(.payer)) has seen enough. The settlement has no lock, and the next block holds it: \
        \(.who(.payee)) has \(.moved(.payee)), and \(.who(.payer)) has paid \(.moved(.payer)), \
        with the fees at both ends.
        """,
        """
        \(.confirmedCount) transactions on the chain, \(.confirmed); \(.unused) more were signed \
        and never seen.
        """,
        moves: Plot.settling, focus: .settlement, exhibit: .fees)
    ]
  }

  private static func lockedOpening(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "Now with locks: the refund first",
        """
        The same channel once more. Before \(.who(.payer)) broadcasts the funding, \
        \(.who(.payee)) signs a refund of everything, locked to height \(.lock(.refund)), about \
        \(.timeUntil(.refund)) from now. If \(.who(.payee)) vanished, \(.who(.payer)) would have \
        to wait so long, and lose nothing.
        """,
        in: world, moves: open.opening, focus: .refund, forks: [open.payeeVanishes()])
    ]
  }

  private static func streaming(_ open: Plot, _ seconds: UInt32) -> [Beat<Timelock>] {
    [
      Beat(
        "The first second: \(.division(.first))",
        """
        \(.who(.payee)) streams a second of video for a division that gives it \
        \(.share(.payee, .first)). It is locked to \(.lock(.commitment(.first))), \(.step) below \
        the refund.
        """,
        moves: open.payments(1), focus: .commitment(.first)),
      Beat(
        "The second second: \(.division(.second))",
        """
        Locked to \(.lock(.commitment(.second))), again \(.step) lower. The first division is \
        still there, but it has to wait longer now than the one that replaced it.
        """,
        moves: open.payments(1), focus: .commitment(.second),
        forks: [open.after(2).oldCommitment()]),
      Beat(
        "The third second: \(.division(.third))",
        """
        And so on: each second costs \(.unit) of the deposit and \(.step) of the channel's life.
        """,
        moves: open.payments(1), focus: .commitment(.third)),
      Beat(
        "The last second: \(.division(.latest))",
        """
        Commitment \(.state(.latest)) is locked to \(.lock(.commitment(.latest))), the earliest of \
        all. \(.stateCount) seconds of video took as many steps down the ladder, and there is room \
        for \(.updatesLeft) more before the first lock comes too near.
        """,
        moves: open.payments(Int(seconds) - 3), focus: .commitment(.latest),
        forks: [
          open.after(seconds).oldCommitment("old-commitment-at-the-end"),
          open.after(seconds).payerVanishes(),
        ]),
    ]
  }
}
