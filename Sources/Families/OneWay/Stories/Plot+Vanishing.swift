internal import Channels
internal import Simulation
internal import Walkthroughs

// Somebody is gone, and the other side is alone with what it holds.
extension OneWay.Plot {
  /// The payee is gone before anything is paid.
  func payeeVanishes(_ name: String = "payee-vanishes") -> Fork<OneWay> {
    Fork(
      name, "What if \(.who(.payee)) never answers again?", asking: Self.refundQuiz,
      beats: [
        Beat(
          "\(.who(.payee)) is gone",
          """
          No message comes back any more, and \(.locked) lie in the channel. \(.who(.payer)) \
          cannot have them now: the branch for its key alone is locked, and the first block that \
          may hold the refund is \(.firstRefundBlock), \(.blocksToRefund) away.
          """,
          moves: [.silence(.payee)]),
        Beat(
          "\(.who(.payer)) waits, and takes everything back",
          """
          As soon as the next block may hold it, \(.who(.payer)) broadcasts the refund, with one \
          signature. It is in block \(.block(.refund)). On the chain now: \(.confirmed).
          """,
          moves: mining(to: firstRefundBlock), focus: .refund),
      ],
      moral: """
        \(.who(.payee)) gains nothing by it, and \(.who(.payer)) loses time and fees. Nothing \
        stops \(.who(.payee)) from doing that.
        """)
  }

  /// The payer is gone.
  func payerVanishes(_ name: String = "payer-vanishes") -> Fork<OneWay> {
    Fork(
      name, "What if \(.who(.payer)) runs away now?", asking: Self.sellerQuiz,
      beats: [
        Beat(
          "\(.who(.payer)) is gone",
          """
          \(.who(.payee)) does not need \(.who(.payer)) any more: the latest payment is signed, \
          and gives \(.who(.payee)) \(.share(.payee, .latest)).
          """,
          moves: [.silence(.payer)], focus: .close(.latest)),
        Beat(
          "\(.who(.payee)) closes alone",
          """
          \(.who(.payee)) adds the second signature and broadcasts the close, and block \(.height) \
          holds it. On the chain now: \(.confirmed).
          """,
          moves: Self.closing, focus: .close(.latest)),
      ],
      moral: """
        \(.who(.payee)) has all that was paid, \(.share(.payee, .latest)), whether \
        \(.who(.payer)) is there or not.
        """)
  }

  private static var refundQuiz: Quiz<OneWay> {
    Quiz(
      "The money lies under both keys, and nothing was signed in advance. Is it lost?",
      .init(
        "Yes: it takes both keys", .ends(.nobody),
        reply: "The script has a second branch, for \(.who(.payer))'s key alone."),
      .init(
        "No: \(.who(.payer)) waits, and takes it back alone", .stands(.refund),
        reply: "The way back is in the script, so it cannot be lost or withheld."),
      .init(
        "No: \(.who(.payee)) has it", .ends(.takesMore(.payee)),
        reply: "\(.who(.payee)) has one key and no payment."))
  }

  private static var sellerQuiz: Quiz<OneWay> {
    Quiz(
      "\(.who(.payer)) is gone, and the money lies under both keys. Is \(.who(.payee)) paid?",
      .init(
        "Yes, in the next block", .stands(.close(.latest)),
        reply: "The latest payment has one signature, and \(.who(.payee)) adds the other."),
      .init(
        "Not before a lock is past", .staysInChannel,
        reply: "In this channel only the way back has a lock; a payment has none."),
      .init(
        "No: the refund takes it all", .stands(.refund),
        reply: "The refund is locked, and \(.who(.payee)) need not wait for that."))
  }
}
