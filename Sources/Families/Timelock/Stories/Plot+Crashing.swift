internal import Channels
internal import Simulation
internal import Walkthroughs

// Nobody cheats, and something breaks.
extension Plot {
  /// The payee crashes after it has stored what it is about to sign, and before it has signed.
  func payeeCrashes(_ name: String = "payee-crashes") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payee))'s computer crashes in the middle of a payment?",
      asking: Self.crashQuiz,
      beats: [
        Beat(
          "The power goes out",
          """
          \(.who(.payer)) has asked for commitment \(.state(.next)). \(.who(.payee))'s computer \
          has written down what it is about to sign, and then the power is gone: no signature has \
          left.
          """,
          moves: [
            .crash(.payee, afterEffects: 1), .pay(terms.unit), .deliver(to: .payee, message: 0),
          ], focus: .commitment(.latest)),
        Beat(
          "It goes on where it was",
          """
          The computer starts again from what it has stored, gives the very signature that it \
          was about to give, and the payment is made: \(.division(.latest)). Both decide to close \
          here, and the next block holds the settlement.
          """,
          moves: [.restart(.payee), .exchange] + Self.settling, focus: .settlement),
      ],
      moral: """
        Each side writes down what it is about to sign before the signature leaves, so a crash can \
        neither lose a payment nor make anybody sign two different things for the same state.
        """)
  }

  private static var crashQuiz: Quiz<Timelock> {
    Quiz(
      "What does the crash cost?",
      .init(
        "One unit: paid, and nothing sent for it", .ends(.takesMore(.payee)),
        reply: "The payment was not signed yet when the power went, and was made afterwards."),
      .init(
        "The channel: they must wait for a lock to be past", .stands(.commitment(.latest)),
        reply: "Both are there again, so they can close together, without any lock."),
      .init(
        "A moment", .both(.stands(.settlement), .ends(.asAgreed)),
        reply: "What was stored before it was signed can be said again."))
  }
}
