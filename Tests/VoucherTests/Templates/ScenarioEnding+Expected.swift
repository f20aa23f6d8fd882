extension ScenarioEnding {
  /// How each ready scenario must end.
  static let expected = payments + windows + conditions + vouchers + closing + gaps

  private static let payments: [ScenarioEnding] = [
    ScenarioEnding("voucher-payments", change: (-4_000, 4_000)),
    ScenarioEnding("vouchers-in-order", change: (-4_000, 4_000)),
    ScenarioEnding("refund-by-voucher", change: (-1_000, 1_000), shortfall: (0, 3_000)),
    ScenarioEnding(
      "last-atto", change: (-10_000, 10_000), refusals: ["payer: within-balance"]),
    ScenarioEnding("two-lanes-apart", change: (-11_000, 7_000)),
    ScenarioEnding("two-lanes-merged", change: (-10_500, 7_500)),
  ]

  private static let windows: [ScenarioEnding] = [
    ScenarioEnding("settle-while-asleep", change: (-4_000, 4_000)),
    ScenarioEnding(
      "settle-while-asleep-too-long", change: (0, 0), shortfall: (0, 4_000),
      exits: ["changed payee's voucher 0/1: 32 not-settled"]),
  ]

  private static let conditions: [ScenarioEnding] = [
    ScenarioEnding(
      "hash-locked-voucher", change: (-4_000, 4_000),
      exits: [
        "changed payee's voucher 0/1: 16 secret-hash",
        "changed payee's voucher 0/1: 16 secret-hash",
      ]),
    ScenarioEnding(
      "hash-locked-voucher-expired", change: (0, 0), shortfall: (0, 4_000),
      exits: ["payee's voucher 0/1: 16 time-lock-max"]),
  ]

  private static let vouchers: [ScenarioEnding] = [
    ScenarioEnding(
      "stale-voucher", change: (-4_000, 4_000),
      exits: ["changed payee's voucher 0/1: 16 lane-nonce"]),
    ScenarioEnding("stale-voucher-unprotected", change: (-2_000, 2_000), shortfall: (0, 2_000)),
    ScenarioEnding(
      "self-signed-refund", change: (-4_000, 4_000),
      exits: ["changed payer's voucher 0/2: 16 signer-counterparty"]),
    ScenarioEnding(
      "self-signed-refund-unprotected", change: (-1_000, 1_000), shortfall: (0, 3_000)),
    ScenarioEnding(
      "replay-across-channels", change: (-5_000, 5_000), shortfall: (0, 3_000),
      exits: ["payee's voucher 0/2: 16 voucher-channel"]),
    ScenarioEnding(
      "replay-across-channels-unprotected", change: (-8_000, 8_000), shortfall: (3_000, 0)),
  ]

  private static let closing: [ScenarioEnding] = [
    ScenarioEnding(
      "collect-too-early", change: (-4_000, 4_000),
      exits: ["payer's collect: 18 collect-settled", "payer's collect: 18 collect-settled"]),
    ScenarioEnding(
      "collect-too-early-unprotected", change: (0, 0), shortfall: (0, 4_000),
      exits: ["changed payee's voucher 0/1: 5"]),
    ScenarioEnding("settle-without-submit", change: (-7_000_000, 7_000_000)),
    ScenarioEnding(
      "settle-without-submit-unprotected", change: (-6_000_000, 6_000_000),
      shortfall: (0, 1_000_000)),
    ScenarioEnding(
      "marked-not-mined", change: (-4_000, 4_000),
      exits: ["payee's voucher 0/1: 16 time-lock-min"]),
    ScenarioEnding(
      "marked-not-mined-unprotected", change: (0, 0), shortfall: (0, 4_000),
      exits: ["payee's voucher 0/1: 16 time-lock-min"]),
  ]

  private static let gaps: [ScenarioEnding] = [
    ScenarioEnding("merge-double-count", change: (-8_000, 8_000)),
    ScenarioEnding(
      "merge-double-count-unprotected", change: (-5_000, 5_000), shortfall: (0, 3_000)),
    ScenarioEnding(
      "hostage-by-minimum-height", change: (-2_000, 2_000),
      exits: [], refusals: ["payee: bounded-minimum-height"]),
    ScenarioEnding(
      "hostage-by-minimum-height-unprotected", change: (-10_000, 0),
      locked: 10_000,
      exits: ["payer's collect: 18 collect-settled", "payee's collect: 18 collect-settled"]),
    ScenarioEnding(
      "time-locked-voucher", change: (0, 0), refusals: ["payee: no-time-lock-min"]),
    ScenarioEnding(
      "time-locked-voucher-unprotected", change: (0, 0), shortfall: (0, 4_000),
      exits: [
        "changed payee's voucher 0/1: 16 time-lock-min",
        "changed payee's voucher 0/1: 32 not-settled",
      ]),
  ]
}
