internal import Channels
internal import Walkthroughs

// What is asked in the story of the four doors.
extension Quiz<OneWay> {
  /// Before the payee vanishes from a channel without a way out.
  static var noWayOut: Quiz {
    Quiz(
      "Nothing is paid yet, and \(.who(.payee)) is gone. Whose is the money?",
      .init(
        "\(.who(.payer))'s, who can take it back: nothing was paid", .ends(.asAgreed),
        reply: "It is \(.who(.payer))'s, but taking it back needs a signature of \(.who(.payee))."),
      .init(
        "\(.who(.payee))'s, who holds the other key", .ends(.takesMore(.payee)),
        reply: "One key takes nothing out, whichever it is."),
      .init(
        "No one's, as long as \(.who(.payee)) does not sign", .ends(.nobody),
        reply: "So \(.who(.payer)) depends on the good will of a stranger."))
  }

  /// Before the payer lets the money go without a refund.
  static var moneyFirst: Quiz {
    Quiz(
      "The refund has a lock, and its height comes. What does \(.who(.payer)) have?",
      .init(
        "Nothing: the refund is not signed by both", .ends(.nobody),
        reply: "A lock that is past opens nothing without the second signature."),
      .init(
        "Everything back, by the refund", .stands(.refund),
        reply: "It lacks \(.who(.payee))'s signature, and now there is no reason to give it."),
      .init(
        "The funding, which can be taken back", .isAbsent(.funding),
        reply: "It is in a block. What is in a block is not taken back."))
  }

  /// Before the payee answers a kick-off.
  static var kickedOff: Quiz {
    Quiz(
      "The funding is spent by the kick-off, and \(.who(.payee)) comes back. Is it too late?",
      .init(
        "Yes: the payments spend the funding, and that is gone", .stands(.refund),
        reply: "Each payment had a second signature, for the output of the kick-off."),
      .init(
        "No: there is a close from the kick-off's output, too", .ends(.asAgreed),
        reply: "That is what the second signature of each payment was for."),
      .init(
        "No: the kick-off is undone", .isAbsent(.kickOff),
        reply: "It stays where it is, in its block. Only what spends it is still open."))
  }
}
