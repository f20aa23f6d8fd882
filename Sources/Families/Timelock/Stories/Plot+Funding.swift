internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

// Before the channel is open.
extension Plot {
  /// The payer has broadcast the funding, and the payee has not signed the refund.
  static func hostage(_ terms: Timelock.Terms, of scenario: Scenario<Timelock>) -> Fork<Timelock> {
    var twin = scenario
    twin.waived = .payer([.refundBeforeFunding])
    twin.moves = offering
    let end = terms.ladder.refundHeight.value + 2
    return Fork(
      "hostage", "What if the money moved before the refund is signed?", from: .twin(twin),
      asking: hostageQuiz,
      beats: [
        Beat(
          "The funding goes out first",
          """
          This is the story with one rule left out: \(.who(.payer)) broadcasts the funding \
          without a refund in hand. And \(.who(.payee)) keeps the signature back.
          """,
          moves: [.deliver(to: .payee, message: 0), .withhold(.payee)] + [
            .mine(terms.confirmations, .mempool)
          ], focus: .funding),
        Beat(
          "Nobody can move it alone",
          """
          Height \(.height): even the refund's time has come, but \(.who(.payer)) has no refund \
          that both have signed. \(.locked) lie under both keys, and \(.who(.payee)) can name a \
          price for a signature: half of it, say, and half is more than nothing.
          """,
          moves: .mining(from: Timelock.startingHeight + UInt32(terms.confirmations), to: end)),
      ],
      moral: """
        The order is the protection: first the signature on the way back, then the money on its \
        way there.
        """)
  }

  private static var hostageQuiz: Quiz<Timelock> {
    Quiz(
      "\(.who(.payer))'s money lies under both keys. Who can get it out?",
      .init(
        "\(.who(.payer)), once the refund's time has come", .stands(.refund),
        reply: "The time comes, but the refund lacks a signature: one key does not open it."),
      .init(
        "\(.who(.payee)), whose key is the only one that is missing", .ends(.takesMore(.payee)),
        reply: "One key does not open it for \(.who(.payee)) either; a ransom needs two as well."),
      .init(
        "Nobody alone, however long they wait", .ends(.nobody),
        reply: "Whoever wants it needs the other, and only one of the two has money in there."))
  }

  /// The payee does not sign the refund, and nothing has moved.
  func keptBack(_ name: String = "no-signature") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payee)) keeps the signature back now?", asking: Self.keptBackQuiz,
      beats: [
        Beat(
          "Nothing has moved",
          """
          No signature comes. The funding was never broadcast, its coins are where they were, and \
          \(.who(.payer)) can spend them on something else. What this has cost: \
          \(.moved(.payer)).
          """,
          moves: [.deliver(to: .payee, message: 0), .withhold(.payee)]
            + [.mine(terms.confirmations, .mempool)],
          focus: .funding)
      ],
      moral: "Those who send money only once they hold the way back cannot be taken hostage.")
  }

  private static var keptBackQuiz: Quiz<Timelock> {
    Quiz(
      "What does \(.who(.payer)) lose by that?",
      .init(
        "The deposit: it is stuck under both keys", .ends(.nobody),
        reply: "The funding was signed and kept. What was never broadcast cannot be stuck."),
      .init(
        "Nothing: the money has not moved", .both(.isAbsent(.funding), .ends(.asAgreed)),
        reply: "That is why the funding stays in the drawer until the refund is signed."),
      .init(
        "The fee of the funding", .stands(.funding),
        reply: "A fee is paid when a block holds the transaction, and no block holds this one."))
  }
}
