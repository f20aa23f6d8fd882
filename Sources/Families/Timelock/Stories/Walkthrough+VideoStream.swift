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
          refundHeight: BlockHeight(uncheckedValue: 4_320), step: 1, reaction: 0, delay: 1),
        signingOrder: .payerFirst),
      seconds: 600)
  }

  /// The same with other terms, for as long as the film is watched.
  static func videoStream(_ terms: Timelock.Terms, seconds: Int) -> Walkthrough {
    let world = Scenario<Timelock>("video-stream", terms)
    return Walkthrough(
      world, title: "Paying for video by the second",
      about: """
        \(.who(.payer)) streams a video from \(.who(.payee)) at \(.unit) a second, on a channel of \
        \(.capacity). First without locks, where all is well until somebody cheats; then with them.
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
        "A page, a code, a click",
        """
        \(.who(.payer)) opens a page with a film on it. The page shows a code to scan: pay \
        \(.capacity), watch for \(.unit) a second, get back what is left when you stop. \
        \(.who(.payer)) points a phone at it, pays, and the film starts. There is one more button \
        on the page: stop. That is all that \(.who(.payer)) has to know. The rest happens \
        behind the page.
        """,
        """
        A block comes about every ten minutes, and \(.unit) is less than what a transaction of \
        its own may cost. So the code that \(.who(.payer)) paid does not lead to \
        \(.who(.payee))'s wallet: it puts \(.capacity) under both keys, \(.who(.payer))'s and \
        \(.who(.payee))'s, and each second they sign a new division of it, off the chain.
        """,
        """
        In this first version they trust each other and leave out the locks: each division could \
        be broadcast at once. The channel is open, at height \(.height).
        """,
        in: withoutLocks(world), moves: open.opening, focus: .funding, code: .funding),
      Beat(
        "\(.stateCount) seconds later: \(.division(.latest))",
        """
        Every second the same: \(.who(.payer))'s browser signs a division that gives \
        \(.who(.payee)) \(.unit) more, and sends it. \(.who(.payee))'s server checks it, adds \
        the second signature, and sends the next second of the film. \(.who(.payer)) signs, \
        \(.who(.payee)) completes.
        """,
        """
        The last of \(.stateCount) gives \(.who(.payee)) \(.share(.payee, .latest)), and \
        \(.who(.payer)) keeps \(.share(.payer, .latest)). None was broadcast. \(.who(.payer)) has \
        seen nothing of it but a film, and a number that falls.
        """,
        moves: open.payments(seconds), focus: .commitment(.latest),
        forks: [firstDivision(open.after(UInt32(seconds)))]),
      Beat(
        "\(.who(.payer)) clicks on stop",
        """
        The browser and the server sign the last division once more as a settlement, and the next \
        block holds it: \(.who(.payee)) has \(.moved(.payee)), and the rest is back with \
        \(.who(.payer)). The chain has seen \(.confirmedCount) transactions. Nobody has cheated, \
        and all is well.
        """,
        moves: Plot.settling, focus: .settlement),
    ]
  }

  /// What breaks without locks.
  private static func firstDivision(_ plot: Plot) -> Fork<Timelock> {
    Fork(
      "first-division", "What if \(.who(.payer)) broadcasts the very first division?",
      asking: firstDivisionQuiz,
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

  private static var firstDivisionQuiz: Quiz<Timelock> {
    Quiz(
      "\(.stateCount) divisions, all signed by both, none with a lock. What can be mined?",
      .init(
        "The last one only: it is the newest", .stands(.commitment(.latest)),
        reply: "Nothing in a transaction says that another one has replaced it."),
      .init(
        "Any of them, whichever comes first", .stands(.commitment(.first)),
        reply: "So whoever is better off with an old one is in a hurry."),
      .init(
        "None, as long as they do not agree on one", .staysInChannel,
        reply: "They did agree, on every single one, and both signatures are there."))
  }
}
