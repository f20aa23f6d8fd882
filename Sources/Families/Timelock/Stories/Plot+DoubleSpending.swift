internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

// The coins of the funding are spent another way.
extension Plot {
  /// The payer hands miners another spend of the coins, and one of them takes it.
  private static let spendingAgain: Moves<Timelock> = [
    .doubleSpend(extraFee: .zero), .silence(.payer), .mine(1, .only([.doubleSpend])),
    .mine(3, .mempool),
  ]

  /// The payee trusts a funding that no block holds.
  static func trustedFunding(of scenario: Scenario<Timelock>) -> Fork<Timelock> {
    var twin = scenario
    twin.waived = .both([.fundingDepth])
    twin.moves = offering + signingRefund
    return Fork(
      "double-spend-unconfirmed", "What if \(.who(.payee)) does not wait for a block?",
      from: .twin(twin), asking: trustQuiz,
      beats: [
        Beat(
          "\(.who(.payee)) sends at once",
          """
          This is the story with one rule left out: \(.who(.payee)) does not wait for \
          confirmations. The funding is in the mempool of every node, and that looks good enough. \
          Goods worth \(.goods) are sent, and \(.stateCount) commitments signed. Commitment \
          \(.state(.latest)) gives \(.who(.payee)) \(.share(.payee, .latest)).
          """,
          moves: .payments(2, of: scenario.terms.unit), focus: .commitment(.latest)),
        Beat(
          "The same coins, spent twice",
          """
          \(.who(.payer)) signs a second transaction with the coins of the funding, which pays \
          them back to \(.who(.payer)), and hands it to a miner. A block holds that one. The \
          funding can never be in a block now, so the output that every commitment spends will \
          never exist. \(.who(.payee)) has sent goods worth \(.goods) and is short of \
          \(.shortfall(.payee)).
          """,
          moves: spendingAgain, focus: .doubleSpend),
      ],
      moral: """
        A place in the mempool proves nothing. What is signed is worth as much as the output that \
        it spends, and only a block makes an output.
        """)
  }

  private static var trustQuiz: Quiz<Timelock> {
    Quiz(
      """
      \(.who(.payee)) has sent goods, and then \(.who(.payer)) spends the coins of the funding \
      again. What are the signed commitments worth?
      """,
      .init(
        "As much as they say, once their locks are past", .stands(.commitment(.latest)),
        reply: "A commitment spends the output of the funding, and no block holds the funding."),
      .init(
        "Nothing, and the goods are gone", .both(.stands(.doubleSpend), .ends(.takesMore(.payer))),
        reply: "Signatures are no money: what they spend has to exist."),
      .init(
        "Nothing, but \(.who(.payer)) cannot have the coins either", .ends(.nobody),
        reply: "The second transaction pays \(.who(.payer)) alone, and a block holds it."))
  }

  /// The payee waits, and nothing is lost.
  func doubleSpend(_ name: String = "double-spend") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payer)) spends the coins twice, and \(.who(.payee)) waits for blocks?",
      asking: Self.waitingQuiz,
      beats: [
        Beat(
          "The coins are gone, and nothing with them",
          """
          \(.who(.payer)) hands a miner another transaction that spends the same coins, and a \
          block holds it. \(.who(.payee)) looks at the chain, does not find the funding, signs \
          nothing and sends nothing: goods worth \(.goods) are gone. \(.who(.payer)) has paid one \
          more fee for nothing.
          """,
          moves: Self.spendingAgain, focus: .doubleSpend)
      ],
      moral: """
        \(.who(.payee)) hands nothing over before the funding has \(.confirmations) \
        confirmations. From then on its coins are spent, for good: nobody can spend them again.
        """)
  }

  private static var waitingQuiz: Quiz<Timelock> {
    Quiz(
      "What does \(.who(.payee)) lose?",
      .init(
        "The first GB", .ends(.takesMore(.payer)),
        reply: "Not a byte is sent before the funding is in a block, and deep enough."),
      .init(
        "Nothing, for the funding was broadcast first and wins", .stands(.funding),
        reply: "First come, first served holds for no miner. It was the other one that was mined."),
      .init(
        "Nothing, for nothing was sent yet", .both(.stands(.doubleSpend), .ends(.asAgreed)),
        reply: "Waiting for confirmations costs some time once, and takes this trick away."))
  }
}
