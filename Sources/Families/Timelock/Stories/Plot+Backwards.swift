internal import Channels
internal import Simulation
internal import Walkthroughs

// The payer asks for some of it back, and the payee agrees.
extension Plot {
  /// The payee leaves out the rule that each state must pay more than the one before.
  func goesBackwards(in scenario: Scenario<Timelock>) -> Fork<Timelock> {
    var twin = scenario.changed(terms, without: .payee([.positivePayment]))
    twin.moves = opening + payments(Int(state))
    return Fork(
      "backwards", "What if \(.who(.payee)) signs it all the same?", from: .twin(twin),
      asking: Self.backwardsQuiz,
      beats: [
        Beat(
          "A newer one that pays less",
          """
          This is the story with one rule left out: \(.who(.payee)) signs commitment \
          \(.state(.latest)), by which \(.share(.payee, .latest)) are \(.who(.payee))'s. \
          Commitment \(.state(.previous)) gave \(.share(.payee, .previous)), and goods worth \
          \(.goods) were sent for that.
          """,
          moves: [.askBackwards(terms.unit), .exchange], focus: .commitment(.latest)),
        Beat(
          "It unlocks first, as every newer one does",
          """
          \(.who(.payee))'s own program broadcasts it as soon as its lock is past, for it is the \
          latest that both have signed, and a block holds it. Commitment \(.state(.previous)) \
          comes too late, as every older one does. \(.who(.payee)) is short of \
          \(.shortfall(.payee)).
          """,
          moves: mining(to: end), focus: .commitment(.latest)),
      ],
      moral: """
        The ladder always helps the newest commitment, whomever that favours. So \
        \(.who(.payee)) must never sign one that pays less, and such a channel has one direction.
        """)
  }

  private static var backwardsQuiz: Quiz<Timelock> {
    Quiz(
      "An older commitment gives \(.who(.payee)) more, and both have signed it. Does it help?",
      .init(
        "Yes: \(.who(.payee)) broadcasts the better one", .ends(.asAgreed),
        reply: "The better one is the older one, and an older one is always too late."),
      .init(
        "No: the newer one unlocks first",
        .both(.stands(.state(.latest)), .ends(.takesMore(.payer))),
        reply: "The locks know nothing of fairness, only of order."),
      .init(
        "It stops both of them", .staysInChannel,
        reply: "Each is valid without the other. The first in a block wins."))
  }
}
