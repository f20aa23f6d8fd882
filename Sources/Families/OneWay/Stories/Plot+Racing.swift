internal import Channels
internal import Simulation
internal import Walkthroughs

// A close and a refund, and which of them is mined first.
extension OneWay.Plot {
  /// The payee acts at the last moment.
  var inTime: Fork<OneWay> {
    Fork(
      "one-block-earlier", "What if \(.who(.payee)) closes now?", asking: Self.momentQuiz,
      beats: [
        Beat(
          "The last moment",
          """
          \(.who(.payee)) remembers, comes back at height \(.height), and the close is on its way. \
          The refund of \(.who(.payer)) is not final yet, so no node holds anything against it.
          """,
          moves: [.wake(.payee)], focus: .close(.latest)),
        Beat(
          "In time",
          """
          Block \(.block(latest)) holds the close. When the refund's time comes, what it \
          would spend is gone: \(.who(.payee)) has \(.moved(.payee)).
          """,
          moves: .mining(2), focus: .refund),
      ],
      moral: """
        One block decides over everything. A payment in a channel is as good as money only as long \
        as \(.who(.payee)) can still be first.
        """)
  }

  /// The miner of the next block takes the close instead of the refund.
  var friendlyMiner: Fork<OneWay> {
    Fork(
      "friendly-miner", "What if a miner helps \(.who(.payee))?", asking: Self.minerQuiz,
      beats: [
        Beat(
          "A race is not a right",
          """
          Nodes keep what they had first, but a miner may take either. This one takes the close \
          instead of the refund, and block \(.height) is as valid as any: \(.who(.payee)) has \
          \(.moved(.payee)).
          """,
          moves: [.mine(1, .only([.channel(latest)]))], focus: .close(.latest))
      ],
      moral: """
        From the refund's first block on both are valid, and the one that is mined first wins. \
        Luck is possible then, and nothing to rely on.
        """)
  }

  private static var momentQuiz: Quiz<OneWay> {
    Quiz(
      "The close is broadcast at the last moment. Which one is mined?",
      .init(
        "The refund: \(.who(.payer)) has waited for it longer", .stands(.refund),
        reply: "Waiting makes no lock open earlier: the next block may hold the close alone."),
      .init(
        "The close, in the next block", .stands(.close(.latest)),
        reply: "The lock of the refund keeps it out of that block, and one block is enough."),
      .init(
        "Neither, for they spend the same output", .staysInChannel,
        reply: "That they spend the same output means that one of them is mined, and not both."))
  }

  private static var minerQuiz: Quiz<OneWay> {
    Quiz(
      "Every node has refused the close. Can it be in a block all the same?",
      .init(
        "Yes, if the miner of the next block prefers it", .stands(.close(.latest)),
        reply: "It is valid. Nodes refused it only because they had the refund first."),
      .init(
        "No: a block that holds it is invalid", .stands(.refund),
        reply: "It breaks no rule of the chain; being late is no offence there."),
      .init(
        "Yes, and the refund as well", .both(.stands(.close(.latest)), .stands(.refund)),
        reply: "Nothing can be spent twice."))
  }
}
