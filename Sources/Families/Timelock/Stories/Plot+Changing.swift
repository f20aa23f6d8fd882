internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

// Somebody writes another number into what both have signed.
extension Plot {
  /// A side moves one unit of what both have signed from the other's output to its own.
  func changedAmounts(
    by cheat: PaymentRole = .payee, _ name: String = "changed-amounts"
  ) -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(cheat)) changes the amounts?", asking: Self.changeQuiz(cheat),
      beats: [
        Beat(
          "\(.who(cheat)) waits until the lock is past",
          """
          \(.who(cheat)) holds commitment \(.state(.latest)) with both signatures, could \
          broadcast it now, at height \(.height), and would have \(.share(cheat, .latest)). But \
          \(.who(cheat)) wants more.
          """,
          moves: [.silence(.payer), .silence(.payee)] + .mining(from: tip, to: lock),
          focus: .commitment(.latest)),
        changing(cheat),
        Beat(
          "What was agreed is what counts",
          """
          Only what both have signed can be in a block. \(.who(cheat.other)) comes back, and when \
          everything is over the chain holds \(.confirmed).
          """,
          moves: [.wake(.payer), .wake(.payee), .mine(Int(terms.ladder.pace) + 1, .mempool)],
          focus: .commitment(.latest)),
      ],
      moral: """
        A signature commits to all outputs: change one satoshi, and it is a signature of something \
        else.
        """)
  }

  private func changing(_ cheat: PaymentRole) -> Beat<Timelock> {
    let loot = Amount(uncheckedSatoshis: terms.unit.satoshis)
    let (from, to) = cheat == .payee ? (0, 1) : (1, 0)
    return Beat(
      "The signature of \(.who(cheat.other)) covers every output",
      """
      \(.who(cheat)) moves \(.unit) from the output of \(.who(cheat.other)) to the other one and \
      broadcasts that. Every node refuses it. \(.answer(.changed(.latest))) A node's word for that \
      is "\(.reason(.changed(.latest)))".
      """,
      """
      A miner on the side of \(.who(cheat)) puts it into a block all the same, and no node takes \
      the block, for the same reason: the miner has wasted a block's work.
      """,
      moves: [
        .broadcast(by: cheat, latest, .moveValue(from: from, to: to, loot)),
        .mine(1, .only([.changed(latest)])),
      ], focus: .changed(.latest))
  }

  private static func changeQuiz(_ cheat: PaymentRole) -> Quiz<Timelock> {
    Quiz(
      "One number is changed, and a miner helps. What does the chain hold in the end?",
      .init(
        "What \(.who(cheat)) wrote: miners decide what is in a block", .stands(.changed(.latest)),
        reply: "Miners choose among what is valid. A block with anything else is nobody's block."),
      .init(
        "What both have signed: \(.division(.latest))", .stands(.commitment(.latest)),
        reply: "Without the number that was signed there is no signature."),
      .init(
        "Nothing: the channel is broken", .staysInChannel,
        reply: "The true commitment is as good as it was. A forgery takes nothing from it."))
  }
}
