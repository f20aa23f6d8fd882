internal import Channels
internal import Simulation
internal import Walkthroughs

// The payer broadcasts what was replaced long ago.
extension Plot {
  /// The payer wants everything back at once.
  func earlyRefund(_ name: String = "early-refund") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payer)) broadcasts the refund now?", asking: Self.refundRace,
      beats: [
        Beat(
          "Too early",
          """
          \(.who(.payer)) has goods worth \(.goods), wants the money back as well, and \
          broadcasts the refund that \(.who(.payee)) signed in the beginning. Every node refuses \
          it. \(.answer(.refund)) A node's word for that is "\(.reason(.refund))".
          """,
          moves: [.broadcast(by: .payer, .refund, nil), .silence(.payer)], focus: .refund),
        Beat(
          "Too late",
          """
          \(.who(.payee)) has not been idle: commitment \(.state(.latest)) unlocks first, and \
          stands on the chain when the refund's time comes. Now the refund is refused for good. \
          \(.answer(.refund)) A node's word for that is "\(.reason(.refund))".
          """,
          moves: .mining(from: tip, to: end) + [.broadcast(by: .payer, .refund, nil)],
          focus: .refund),
      ],
      moral: """
        First it is too early, then it is too late: the refund never has a moment of its own once \
        a commitment has been signed.
        """)
  }

  private static var refundRace: Quiz<Timelock> {
    Quiz(
      "The refund and commitment \(.state(.latest)) spend the same output. Which one is mined?",
      .init(
        "The refund, which was signed first", .stands(.refund),
        reply: "Nobody asks when it was signed. The lock decides, and the refund's is the last."),
      .init(
        "Commitment \(.state(.latest)), which unlocks first", .stands(.commitment(.latest)),
        reply: "And once it is mined, the output that the refund would spend is spent."),
      .init(
        "Neither: each stands in the other's way", .staysInChannel,
        reply: "An output is spent by whichever is mined first; nothing waits for an agreement."))
  }

  /// The payer wants back what it paid last.
  func oldCommitment(_ name: String = "old-commitment") -> Fork<Timelock> {
    let old = Timelock.TransactionName.commitment(state - 1)
    return Fork(
      name, "What if \(.who(.payer)) broadcasts an old commitment?", asking: Self.oldQuiz,
      beats: [
        Beat(
          "The old commitment is still locked",
          """
          Commitment \(.state(.previous)) gives \(.who(.payer)) \(.share(.payer, .previous)), and \
          it is signed by both: no signature can be taken back. But every node refuses it. \
          \(.answer(.commitment(.previous))) A node's word for that is \
          "\(.reason(.commitment(.previous)))".
          """,
          moves: [.broadcast(by: .payer, old, nil), .silence(.payer)],
          focus: .commitment(.previous)),
        Beat(
          "The latest commitment comes first",
          """
          Commitment \(.state(.latest)) unlocks \(.step) before it. \(.who(.payee)) broadcasts it \
          as soon as its lock is past, and it is in a block when \(.who(.payer)) tries again. \
          \(.answer(.commitment(.previous))) A node's word for that is \
          "\(.reason(.commitment(.previous)))".
          """,
          moves: .mining(from: tip, to: lock(of: state - 1) + 1)
            + [.broadcast(by: .payer, old, nil)],
          focus: .commitment(.previous)),
      ],
      moral: """
        An old commitment is not forbidden, it is too slow: each one unlocks later than the one \
        that replaced it, so the newest has the chain to itself first, as long as \
        \(.who(.payee)) is awake to use that.
        """)
  }

  private static var oldQuiz: Quiz<Timelock> {
    Quiz(
      """
      Commitment \(.state(.previous)) gives \(.who(.payer)) \(.share(.payer, .previous)), the \
      latest one \(.share(.payer, .latest)). Both are signed by both. What does \(.who(.payer)) get?
      """,
      .init(
        "\(.share(.payer, .previous)): a signature cannot be taken back",
        .stands(.commitment(.previous)),
        reply: "It cannot, and it need not: the old commitment is valid, and it comes too late."),
      .init(
        "Nothing: cheating is punished", .ends(.takesMore(.payee)),
        reply: "In this channel nobody is punished. The old one just loses the race."),
      .init(
        "\(.share(.payer, .latest)): the latest one is mined first",
        .stands(.commitment(.latest)),
        reply: "Its lock opens \(.step) earlier, and \(.who(.payee)) was awake."))
  }
}
