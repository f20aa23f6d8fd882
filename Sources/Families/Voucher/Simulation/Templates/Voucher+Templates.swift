internal import Channels
internal import Filecoin
public import Simulation

extension Voucher {
  /// Ready scenarios.
  public static var templates: [ScenarioTemplate<Voucher>] { ScenarioTemplate.payments }

  /// A session that nothing has happened in yet: its wallets hold to the rules of the published one.
  public static var freshSession: Scenario<Voucher> {
    Scenario(
      name: "session", about: "A session of command lines.", seed: "paych", terms: .usual,
      waived: PerRole(repeating: Set(WalletRule.allCases.filter(\.isCure))), moves: [])
  }
}

extension ScenarioTemplate<Voucher> {
  /// A channel from its first money to its end.
  static let payments: [ScenarioTemplate<Voucher>] = [
    ScenarioTemplate(
      Scenario(
        name: "voucher-payments",
        about: """
          The payer puts ten FIL into a channel, pays two and then two more, and settles. The \
          payee hands the better voucher in, and after twelve hours both are paid.
          """,
        seed: "voucher-payments", terms: .usual,
        moves: [
          .addFunds(.fil(10)), .mine(6, .mempool), .pay(.fil(2)), .exchange, .pay(.fil(2)),
          .exchange, .settle(.payer), .mine(1_442, .mempool), .collect(.payee),
          .mine(1, .mempool),
        ]),
      title: "Two vouchers, a settle, and the better one counts")
  ]
}
