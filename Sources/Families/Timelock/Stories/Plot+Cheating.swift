internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

// A party broadcasts what it should not.
extension Plot {
  /// The payer wants everything back at once.
  func earlyRefund(_ name: String = "early-refund") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payer)) broadcasts the refund now?",
      beats: [
        Beat(
          "Too early",
          """
          \(.who(.payer)) has had the goods and wants the money back as well, and broadcasts the \
          refund that \(.who(.payee)) signed in the beginning. Every node refuses it: \
          "\(.reason(.refund))". \(.answer(.refund)) It cannot be in a block before block \
          \(.firstBlock(.refund)).
          """,
          moves: [.broadcast(by: .payer, .refund, nil), .silence(.payer)], focus: .refund),
        Beat(
          "Too late",
          """
          \(.who(.payee)) has not been idle: commitment \(.state(.latest)) unlocks first, and \
          stands on the chain when the refund's time comes. Now the refund is refused for good: \
          "\(.reason(.refund))". \(.answer(.refund))
          """,
          moves: .mining(from: tip, to: end) + [.broadcast(by: .payer, .refund, nil)],
          focus: .refund),
      ],
      moral: """
        First it is too early, then it is too late: the refund never has a moment of its own once \
        a commitment has been signed.
        """)
  }

  /// The payer wants back what it paid last.
  func oldCommitment(_ name: String = "old-commitment") -> Fork<Timelock> {
    let old = Timelock.TransactionName.commitment(state - 1)
    return Fork(
      name, "What if \(.who(.payer)) broadcasts an old commitment?",
      beats: [
        Beat(
          "The old commitment is still locked",
          """
          Commitment \(.state(.previous)) gives \(.who(.payer)) \(.share(.payer, .previous)), and \
          it is signed by both: no signature can be taken back. But it is locked to height \
          \(.lock(.commitment(.previous))). Every node refuses it: \
          "\(.reason(.commitment(.previous)))". \(.answer(.commitment(.previous)))
          """,
          moves: [.broadcast(by: .payer, old, nil), .silence(.payer)],
          focus: .commitment(.previous)),
        Beat(
          "The latest commitment comes first",
          """
          Commitment \(.state(.latest)) unlocks \(.step) before it. \(.who(.payee)) broadcasts it \
          as soon as its lock is past, and it is in a block. What the old one spends is gone: \
          "\(.reason(.commitment(.previous)))". \(.answer(.commitment(.previous)))
          """,
          moves: .mining(from: tip, to: lock(of: state - 1) + 1)
            + [.broadcast(by: .payer, old, nil)],
          focus: .commitment(.previous)),
      ],
      moral: """
        An old commitment is not forbidden, it is too slow: each one unlocks later than the one \
        that replaced it, so the newest always has the chain to itself first.
        """)
  }

  /// The payee writes more for itself into what both have signed.
  func changedAmounts(_ name: String = "changed-amounts") -> Fork<Timelock> {
    let loot = Amount(uncheckedSatoshis: terms.unit.satoshis)
    return Fork(
      name, "What if \(.who(.payee)) changes the amounts?",
      beats: [
        Beat(
          "\(.who(.payee)) waits until the lock is past",
          """
          \(.who(.payee)) holds commitment \(.state(.latest)) with both signatures, could \
          broadcast it now, at height \(.height), and would have \(.share(.payee, .latest)). But \
          \(.who(.payee)) wants more.
          """,
          moves: [.silence(.payer), .silence(.payee)] + .mining(from: tip, to: lock),
          focus: .commitment(.latest)),
        Beat(
          "The signature of \(.who(.payer)) covers every output",
          """
          \(.who(.payee)) moves \(.unit) from the output of \(.who(.payer)) to the other one and \
          broadcasts that. Both signatures were made for other outputs, and the script finds out: \
          "\(.reason(.changed(.latest)))". A miner on the side of \(.who(.payee)) puts it into a \
          block all the same, and nobody takes the block: \(.blockRefusal)
          """,
          moves: [
            .broadcast(by: .payee, latest, .moveValue(from: 0, to: 1, loot)),
            .mine(1, .only([.changed(latest)])),
          ], focus: .changed(.latest)),
        Beat(
          "What was agreed is what counts",
          """
          Only what both have signed can be in a block. \(.who(.payer)) comes back, and when \
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

  /// The payer has broadcast the funding, and the payee has not signed the refund.
  static func hostage(_ terms: Timelock.Terms, of scenario: Scenario<Timelock>) -> Fork<Timelock> {
    var twin = scenario
    twin.waived = .payer([.refundBeforeFunding])
    twin.moves = offering
    let end = terms.ladder.refundHeight.value + 2
    return Fork(
      "hostage", "What if the money moved before the refund is signed?", from: .twin(twin),
      beats: [
        Beat(
          "The funding goes out first",
          """
          In this twin of the story \(.who(.payer)) leaves out one rule, and broadcasts the \
          funding without a refund in hand. \(.who(.payee)) keeps the signature back.
          """,
          moves: [.deliver(to: .payee, message: 0), .withhold(.payee)] + [
            .mine(terms.confirmations, .mempool)
          ], focus: .funding),
        Beat(
          "Nobody can move it alone",
          """
          Height \(.height): even the refund's time has come, but \(.who(.payer)) has no refund. \
          \(.locked) lie under both keys, and \(.who(.payee)) can name a price.
          """,
          moves: .mining(from: Timelock.startingHeight + UInt32(terms.confirmations), to: end)),
      ],
      moral: """
        The order is the protection: first the signature on the way back, then the money on its \
        way there.
        """)
  }
}
