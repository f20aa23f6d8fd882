internal import Channels
internal import Simulation

// No party cheats, and still something goes wrong.
extension ScenarioTemplate<Timelock> {
  /// One of the two is gone.
  static let silentPayer = mishap(
    "silent-payer", "The payer falls silent and the payee closes alone",
    about: """
      The payer falls silent after three payments. The payee waits until its commitment can be in \
      a block, closes with it alone, and has what was agreed.
      """,
    after: 3, [.silence(.payer)] + Shop.waitingForRefund)

  /// The payee crashes between storing its record and sending its signature.
  static let crash = mishap(
    "crash-and-restart", "The payee falls over in the middle of an update and goes on",
    about: """
      The payee stores what it is about to sign and falls over before the signature leaves. It \
      starts again from its record, gives the same signature, and goes on as if nothing happened.
      """,
    after: 1,
    [
      .crash(.payee, afterEffects: 1), .pay(Shop.unit), .deliver(to: .payee, message: 0),
      .restart(.payee), .exchange,
    ] + Shop.payments(1) + Shop.settling)

  /// The network loses one message and delivers another twice.
  static let lostMessages = mishap(
    "lost-messages", "The network loses a message and delivers another twice",
    about: """
      The network loses the payee's signature of a commitment; the payer asks, and it is said \
      again. Later the same is delivered twice, and refused the second time.
      """,
    after: 1,
    [
      .pay(Shop.unit), .deliver(to: .payee, message: 0), .drop(to: .payer, message: 0),
      .resume(.payer), .exchange,
      .pay(Shop.unit), .deliver(to: .payee, message: 0), .duplicate(to: .payer, message: 0),
      .exchange,
    ] + Shop.settling)

  private static func mishap(
    _ name: String, _ title: String, about: String, after payments: Int, _ moves: Moves<Timelock>
  ) -> ScenarioTemplate<Timelock> {
    let scenario = Scenario(
      name: name, about: about, seed: name, terms: Shop.terms(),
      moves: Shop.opening + Shop.payments(payments) + moves)
    return ScenarioTemplate(scenario, title: title)
  }
}
