internal import Channels
internal import Simulation
internal import Walkthroughs

// One side is gone, and the other is alone with what it holds.
extension Plot {
  /// The payee is gone.
  func payeeVanishes(_ name: String = "payee-vanishes") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payee)) runs away now?",
      asking: state == 0 ? Self.refundQuiz : Self.aloneQuiz,
      beats: [
        Beat(
          "\(.who(.payee)) is gone",
          """
          No message comes back any more. \(.who(.payer)) alone cannot write a new division, for \
          that takes both keys. But there is a transaction that both have signed, locked to \
          height \(.lock(.commitment(.latest))): \(.who(.payer)) holds it, and has to wait about \
          \(.timeUntil(.commitment(.latest))).
          """,
          moves: [.silence(.payee)], focus: .commitment(.latest)),
        Beat(
          "\(.who(.payer)) waits, and closes alone",
          """
          When the lock is past, \(.who(.payer)) broadcasts that transaction, and miners take it. \
          On the chain now: \(.confirmed).
          """,
          moves: .mining(from: tip, to: max(tip, lock) + terms.ladder.pace + 1),
          focus: .commitment(.latest)),
      ],
      moral: """
        Running away gains nothing: \(.who(.payer)) has \(.share(.payer, .latest)), the share in \
        the last division that both have signed, and has lost only time.
        """)
  }

  private static var refundQuiz: Quiz<Timelock> {
    Quiz(
      "Everything lies under both keys, and one of them is gone. What becomes of it?",
      .init(
        "It is lost, for no one can sign for \(.who(.payee))", .ends(.nobody),
        reply: "\(.who(.payee)) has signed already, before the money moved: the refund."),
      .init(
        "It comes back to \(.who(.payer)), after a while", .stands(.refund),
        reply: "The refund needs no one any more, only time."),
      .init(
        "\(.who(.payee)) has it in the end", .ends(.takesMore(.payee)),
        reply: "Nothing that both have signed gives \(.who(.payee)) anything yet."))
  }

  private static var aloneQuiz: Quiz<Timelock> {
    Quiz(
      "What can \(.who(.payer)) do alone?",
      .init(
        "Take everything back with the refund", .stands(.refund),
        reply: """
          The refund unlocks last of all. The latest commitment comes first, and then there is \
          nothing left to refund.
          """),
      .init(
        "Nothing, with one of the two keys gone", .ends(.nobody),
        reply: "The key is gone, but its signature is not: \(.who(.payer)) holds that."),
      .init(
        "Wait for the latest commitment, and take \(.share(.payer, .latest))",
        .stands(.commitment(.latest)),
        reply: "Both have signed it, so no one else is needed for it."))
  }

  /// The payer is gone.
  func payerVanishes(_ name: String = "payer-vanishes") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payer)) runs away now?", asking: Self.sellerQuiz,
      beats: [
        Beat(
          "\(.who(.payer)) is gone",
          """
          \(.who(.payee)) holds a division that both have signed, and it gives \(.who(.payee)) \
          \(.share(.payee, .latest)). Its lock opens at height \(.lock(.commitment(.latest))), \
          earlier than every older division: block \(.firstBlock(.commitment(.latest))) is the \
          first that may hold it.
          """,
          moves: [.silence(.payer)], focus: .commitment(.latest)),
        Beat(
          "\(.who(.payee)) closes alone",
          """
          As soon as the lock is past, \(.who(.payee)) broadcasts it, long before \
          \(.who(.payer))'s refund can be in a block. On the chain now: \(.confirmed).
          """,
          moves: .mining(from: tip, to: max(tip, lock) + terms.ladder.pace + 1),
          focus: .commitment(.latest)),
      ],
      moral: """
        \(.who(.payee)) has all that was paid, \(.share(.payee, .latest)), without any help.
        """)
  }

  private static var sellerQuiz: Quiz<Timelock> {
    Quiz(
      "\(.who(.payer)) takes along a key, and the refund. Is \(.who(.payee)) paid?",
      .init(
        "Yes: \(.share(.payee, .latest)), by the latest commitment", .stands(.commitment(.latest)),
        reply: "\(.who(.payer))'s signature stays behind, and it is all that was needed."),
      .init(
        "No: closing takes both keys", .ends(.nobody),
        reply: "It takes both signatures, and \(.who(.payee)) has both, made while they talked."),
      .init(
        "No: the refund takes it all back", .stands(.refund),
        reply: "The refund is locked the longest. By then the money has been spent."))
  }
}

extension Timelock.Ladder {
  /// How many blocks it may take from when something can be broadcast until it stands.
  var pace: UInt32 { reaction + delay }
}
