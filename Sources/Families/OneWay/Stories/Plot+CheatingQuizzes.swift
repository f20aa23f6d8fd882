internal import Channels
internal import Simulation
internal import Walkthroughs

// What is asked before somebody broadcasts what it should not.
extension OneWay.Plot {
  static var refundRace: Quiz<OneWay> {
    Quiz(
      "\(.who(.payer)) can sign the refund alone. Does that bring the money back?",
      .init(
        "Yes, at once", .stands(.refund),
        reply: "The refund has a lock, and so has the script: until a height no block holds it."),
      .init(
        "No: \(.who(.payee)) closes before the refund can be mined", .stands(.close(.latest)),
        reply: "One date to keep, and \(.who(.payee)) keeps it."),
      .init(
        "No: it is stuck until both agree", .staysInChannel,
        reply: "\(.who(.payee)) needs no agreement: the latest payment is signed already."))
  }

  static var patienceQuiz: Quiz<OneWay> {
    Quiz(
      "It is \(.who(.payer))'s own money, and \(.who(.payee)) is gone. Can it be had earlier?",
      .init(
        "Yes, with the refund as it is", .stands(.refund),
        reply: "It is too early for that one, whoever the money belongs to."),
      .init(
        "Yes, with a refund that has no lock", .stands(.label(.changed(.refund))),
        reply: "The script has the lock as well, and holds every transaction against it."),
      .init(
        "No, not before the height that was agreed", .staysInChannel,
        reply: "A way out that opened earlier would be a way to rob \(.who(.payee))."))
  }

  static var oldPaymentQuiz: Quiz<OneWay> {
    Quiz(
      "Whom does an old payment harm?",
      .init(
        "\(.who(.payer)), who has paid more since", .ends(.takesMore(.payee)),
        reply: "\(.who(.payer)) has more left by an old payment, not less."),
      .init(
        "\(.who(.payee)), who gets less by it", .ends(.takesMore(.payer)),
        reply: "And only \(.who(.payee)) can use it. So no one has a reason to."),
      .init(
        "Nobody: nodes refuse it", .isAbsent(.close(.first)),
        reply: "Nodes do not know that there is a newer one. It is valid."))
  }
}
