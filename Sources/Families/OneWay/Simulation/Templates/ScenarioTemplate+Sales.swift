internal import Channels
internal import Simulation

// One sale under each variant.
extension ScenarioTemplate<OneWay> {
  /// Three units are paid, and the payee closes when the payer asks it to.
  static let sales: [ScenarioTemplate<OneWay>] = [
    sale(
      .refund, "A stream with a refund that both signed first (Spilman's channel)",
      """
      Before any money moves the payee signs a refund that is locked to height 200. The payer \
      pays three units, asks for the close, and gets the other seven back.
      """),
    sale(
      .expiry, "A stream whose script gives the money back after a height",
      """
      The script lets the payer alone spend from height 200 on, so that nothing is signed first. \
      Three units are paid, the payee closes, and the payer gets the other seven back.
      """),
    sale(
      .lifetime, "A stream whose script gives the money back after a number of blocks",
      """
      The script lets the payer alone spend 98 blocks after the funding was confirmed. Three units \
      are paid, the payee closes, and the payer gets the other seven back.
      """),
    sale(
      .kickOff, "A stream without an expiry: the clock starts when the payer wants",
      """
      The payee first signs a kick-off, which the payer keeps. As long as it is not published \
      nothing runs out. Three units are paid with two signatures each, and the payee closes.
      """),
    sale(
      .trusting, "A stream that trusts: it works as long as both are honest",
      """
      The money lies under both keys, and the payer has no way out. Three units are paid and the \
      payee closes: no party has cheated, and so nothing is lost.
      """),
  ]

  private static func sale(
    _ kind: OneWay.Variant.Kind, _ title: String, _ about: String
  ) -> ScenarioTemplate<OneWay> {
    ScenarioTemplate(
      "\(kind.rawValue)-stream", title, about: about, kind,
      moves: Kiosk.opening + Kiosk.payments(3) + Kiosk.closing)
  }
}
