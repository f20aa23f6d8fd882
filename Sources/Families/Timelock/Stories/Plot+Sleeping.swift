internal import Channels
internal import Simulation
internal import Walkthroughs

// The one way to lose: the payee is not there when the latest commitment could be mined.
extension Plot {
  /// The payee sleeps until an older state may be in a block, and the payer uses that.
  func payeeSleeps(
    _ name: String = "payee-sleeps", until rank: StateRank = .previous
  ) -> Fork<Timelock> {
    let stale = Timelock.TransactionName(state: rank == .initial ? 0 : state - 1)
    let staleLock = lock(of: rank == .initial ? 0 : state - 1)
    return Fork(
      name, "What if \(.who(.payee)) sleeps too long?", asking: Self.sleepQuiz(rank),
      beats: [
        Beat(
          "Nobody broadcasts",
          """
          \(.who(.payee)) is asleep: no computer of \(.who(.payee)) looks at the chain. For \
          \(.step), from block \(.firstBlock(.commitment(.latest))) on, commitment \
          \(.state(.latest)) was the only one that a block could hold, and nobody has broadcast \
          it: \(.who(.payee)) slept, and to \(.who(.payer)) it gives the least of all.
          """,
          rank == .initial ? Self.everythingUnlocked : Self.headStartOver,
          moves: [.silence(.payee), .silence(.payer)] + .mining(from: tip, to: staleLock),
          focus: .commitment(rank)),
        Beat(
          "The stale one wins",
          """
          \(.who(.payer)) broadcasts it. It was signed by both and its lock is past: every node \
          takes it, and block \(.height) holds it. \(.who(.payer)) has \(.share(.payer, rank)) \
          by it.
          """,
          moves: [.broadcast(by: .payer, stale, nil), .mine(1, .mempool)],
          focus: .commitment(rank)),
        Beat(
          "\(.who(.payee)) wakes up",
          """
          \(.who(.payee)) broadcasts commitment \(.state(.latest)), and every node refuses it. \
          \(.answer(.commitment(.latest))) \(.who(.payee)) has handed over goods worth \(.goods), \
          has \(.share(.payee, rank)) for them, and is short of \(.shortfall(.payee)).
          """,
          moves: [.wake(.payee), .broadcast(by: .payee, latest, nil)],
          focus: .commitment(.latest)),
      ],
      moral: """
        A stale commitment is as valid as ever; nothing but time stands in its way. Until the \
        channel is closed, somebody has to be there for \(.who(.payee)) when the lock of the \
        latest commitment opens. No rule can make up for a sleep of \(.step).
        """)
  }

  private static var headStartOver: Narration<Timelock> {
    """
    Now, at height \(.height), the lock of the older one is past as well. The head start is over.
    """
  }

  private static var everythingUnlocked: Narration<Timelock> {
    """
    Then one commitment after another unlocked, each giving \(.who(.payer)) more, and now, at \
    height \(.height), even the refund.
    """
  }

  private static func sleepQuiz(_ rank: StateRank) -> Quiz<Timelock> {
    Quiz(
      "\(.who(.payee)) does not look at the chain for too long. What is mined?",
      .init(
        "The latest commitment: it replaced all the others", .stands(.commitment(.latest)),
        reply: "It replaced them for people. The chain knows only which one is mined first."),
      .init(
        "Nothing, until \(.who(.payee)) is back", .staysInChannel,
        reply: "\(.who(.payer)) needs nobody for what both have signed."),
      .init(
        "An older one, which gives \(.who(.payer)) more",
        .both(.stands(.commitment(rank)), .ends(.takesMore(.payer))),
        reply: "This is the one way to lose, and the price of a channel of this kind."))
  }
}
