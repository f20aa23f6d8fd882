internal import Channels
internal import Simulation
internal import Walkthroughs

// Somebody broadcasts what it should not.
extension OneWay.Plot {
  /// The payer wants everything back at once.
  func earlyRefund(_ name: String = "early-refund") -> Fork<OneWay> {
    Fork(
      name, "What if \(.who(.payer)) takes everything back now?", asking: Self.refundRace,
      beats: [
        Beat(
          "Too early",
          """
          \(.who(.payer)) has goods worth \(.goods) and signs the refund, which takes no other \
          key. Every node refuses it. \(.answer(.refund)) A node's word for that is \
          "\(.reason(.refund))".
          """,
          moves: [.broadcast(by: .payer, .refund, nil), .silence(.payer)], focus: .refund),
        Beat(
          "Too late",
          """
          \(.who(.payee)) does not sleep through the deadline. At tip \(.lastTipToAccept) the \
          close goes out, block \(.block(.close(payments))) holds that, and when the refund's time \
          has come there is nothing left to refund. \(.answer(.refund)) A node's word for that is \
          "\(.reason(.refund))".
          """,
          moves: mining(to: firstRefundBlock) + [.broadcast(by: .payer, .refund, nil)],
          focus: .refund),
      ],
      moral: """
        The refund is no danger as long as \(.who(.payee)) keeps one date: it is too early until \
        the deadline, and too late once the close is in a block.
        """)
  }

  /// The payer, alone already, does not want to wait.
  func earlyRefundAlone(_ name: String = "no-patience") -> Fork<OneWay> {
    Fork(
      name, "What if \(.who(.payer)) does not want to wait?", asking: Self.patienceQuiz,
      beats: [
        Beat(
          "The script refuses",
          """
          \(.who(.payer)) broadcasts the refund at height \(.height). Every node refuses it. \
          \(.answer(.refund)) A node's word for that is "\(.reason(.refund))". The lock stands \
          twice, in the transaction and in the script, and the script holds the one against the \
          other.
          """,
          moves: [.broadcast(by: .payer, .refund, nil)], focus: .refund),
        Beat(
          "Without a lock it is no better",
          """
          So \(.who(.payer)) writes another transaction, without a lock, and signs that. It is \
          final now, and the script fails. \(.answer(.label(.changed(.refund)))) A node's word for \
          that is "\(.reason(.label(.changed(.refund))))".
          """,
          moves: [.broadcast(by: .payer, .refund, .lockTime(0))],
          focus: .label(.changed(.refund))),
      ],
      moral: """
        The way out is as safe for \(.who(.payee)) as for \(.who(.payer)): nothing opens it \
        earlier.
        """)
  }

  /// The payee closes with the first payment.
  func oldPayment(_ name: String = "old-payment") -> Fork<OneWay> {
    Fork(
      name, "What if \(.who(.payee)) closes with the old payment?", asking: Self.oldPaymentQuiz,
      beats: [
        Beat(
          "It is valid",
          """
          \(.who(.payee)) signs the first payment instead of the latest, and every node takes it. \
          Block \(.height) holds it. \(.who(.payee)) has \(.moved(.payee)), and could have had \
          \(.share(.payee, .latest)): the loss is \(.shortfall(.payee)).
          """,
          moves: [.broadcast(by: .payee, .close(1), nil)] + .mining(1), focus: .close(.first))
      ],
      moral: """
        An old payment harms only \(.who(.payee)), who alone can use it. So this channel needs no \
        locks that step down, no secrets to give away, and no watch for old states.
        """)
  }
}
