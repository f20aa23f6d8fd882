internal import Channels
internal import Simulation
internal import Walkthroughs

// One side is gone, and the other is alone with what it holds.
extension Plot {
  /// The payee is gone.
  func payeeVanishes(_ name: String = "payee-vanishes") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payee)) runs away now?",
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
          moves: .mining(from: tip, to: end), focus: .commitment(.latest)),
      ],
      moral: """
        Running away gains nothing: \(.who(.payer)) has what the last division that both signed \
        gives it, and has lost only time.
        """)
  }

  /// The payer is gone.
  func payerVanishes(_ name: String = "payer-vanishes") -> Fork<Timelock> {
    Fork(
      name, "What if \(.who(.payer)) runs away now?",
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
          As soon as the lock is past, \(.who(.payee)) broadcasts it, long before the refund of \
          \(.who(.payer)) can be in a block. On the chain now: \(.confirmed).
          """,
          moves: .mining(from: tip, to: max(tip, lock) + terms.ladder.pace + 1),
          focus: .commitment(.latest)),
      ],
      moral: """
        \(.who(.payee)) has all that it was paid, \(.share(.payee, .latest)), without any help.
        """)
  }
}

extension Timelock.Ladder {
  /// How many blocks it may take from when something can be broadcast until it stands.
  var pace: UInt32 { reaction + delay }
}
