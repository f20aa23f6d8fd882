internal import Channels
internal import Filecoin
public import Simulation

extension Voucher {
  /// The ready scenarios: a channel from its first money to its end, what goes wrong without a
  /// cheat, what no rule stops, and then each attack as it fails and as it succeeds once the rule is
  /// waived that stands against it.
  public static let templates: [ScenarioTemplate<Voucher>] =
    ScenarioTemplate<Voucher>.payments + ScenarioTemplate<Voucher>.windows
    + ScenarioTemplate<Voucher>.conditions + Attack<Voucher>.all.flatMap(\.templates)

  /// A session that nothing has happened in yet: its wallets hold to the rules of the published one.
  public static var freshSession: Scenario<Voucher> {
    Scenario(
      name: "session", about: "A session of command lines.", seed: "paych", terms: .usual,
      waived: PerRole(repeating: Set(WalletRule.allCases.filter(\.isCure))), moves: [])
  }
}

extension Attack<Voucher> {
  /// Every attack, and every gap of the published rules.
  static let all: [Attack] =
    [staleVoucher, selfSignedRefund, otherChannel]
    + [earlyCollect, lateVoucher, markedTooEarly]
    + [mergedTwice, farMinimum, lateTimeLock]
}
