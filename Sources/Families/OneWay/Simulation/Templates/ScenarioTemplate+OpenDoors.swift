internal import Channels
internal import Simulation

// What no rule stops: who does it, and what it costs the other.
extension ScenarioTemplate<OneWay> {
  static let openDoors: [ScenarioTemplate<OneWay>] = [
    trustingGone, trustingRansom, unpaidUnit, oldPayment,
  ]

  private static let trustingGone = ScenarioTemplate(
    "trusting-payee-gone", "The payee of a trusting stream is gone: the money is stuck for ever",
    about: """
      The money lies under both keys and the payee falls silent. The payer has nothing that it \
      could broadcast, at any height.
      """,
    .trusting,
    moves: Kiosk.opening + [.silence(.payee), .giveUp(.payer)] + Kiosk.waitingForRefund)

  private static let trustingRansom = ScenarioTemplate(
    "trusting-ransom", "The payee of a trusting stream does not close: seven units are a hostage",
    about: """
      Three units are paid and the payer asks for the close. The payee does not answer: it can \
      wait, and the payer's seven units leave only with its signature.
      """,
    .trusting,
    moves: Kiosk.opening + Kiosk.payments(3) + [.silence(.payee), .close(.payer), .exchange]
      + Kiosk.waitingForRefund)

  private static let unpaidUnit = ScenarioTemplate(
    "unpaid-unit", "The payer stops paying: one unit that was handed over on credit is gone",
    about: """
      The payee hands each unit over before it is paid. The payer falls silent after the fourth: \
      one unit is unpaid, and never more than one.
      """,
    moves: Kiosk.opening
      + .repeating(3, [.release(Kiosk.unit), .pay(Kiosk.unit), .exchange])
      + [.release(Kiosk.unit), .release(Kiosk.unit), .silence(.payer)] + Kiosk.waitingForRefund)

  private static let oldPayment = ScenarioTemplate(
    "old-payment", "The payee closes with an old payment: it has less, and nothing to gain",
    about: """
      After three payments the payee broadcasts its close of the first. It is as valid as the \
      third, and gives the payee one unit instead of three.
      """,
    moves: Kiosk.opening + Kiosk.payments(3)
      + [.broadcast(by: .payee, .close(1), nil), .mine(1, .mempool)])
}
