extension ScenarioEnding {
  /// How each ready scenario must end: fees are 306 for the funding, 338 or 342 for what closes it,
  /// and 322 for a kick-off.
  static let expected =
    sales + mishaps + openDoors + opening + waysOut + payments + updates + closing

  private static let sales = [
    ScenarioEnding(
      "refund-stream", chain: "funding, close 3", change: (-300_644, 300_000), goods: 300_000),
    ScenarioEnding(
      "expiry-stream", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000),
    ScenarioEnding(
      "lifetime-stream", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000),
    ScenarioEnding(
      "kick-off-stream", chain: "funding, close 3", change: (-300_966, 300_000), goods: 300_000),
    ScenarioEnding(
      "trusting-stream", chain: "funding, close 3", change: (-300_644, 300_000), goods: 300_000),
  ]

  private static let mishaps = [
    ScenarioEnding(
      "silent-payer", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000),
    ScenarioEnding(
      "crash-and-restart", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000),
    ScenarioEnding(
      "lost-payment", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "payee: replay"
      ]),
    ScenarioEnding(
      "top-up", chain: "funding, top-up, close 12", change: (-1_201_196, 1_200_000),
      goods: 1_200_000),
    ScenarioEnding(
      "top-up-taken-back", chain: "funding, top-up, close 3, top-up refund",
      change: (-301_196, 300_000), goods: 300_000),
    ScenarioEnding(
      "payee-gone-refund", chain: "funding, refund", change: (-644, 0), goods: 0),
    ScenarioEnding(
      "payee-gone-expiry", chain: "funding, refund", change: (-648, 0), goods: 0),
    ScenarioEnding(
      "payee-gone-lifetime", chain: "funding, refund", change: (-648, 0), goods: 0),
    ScenarioEnding(
      "payee-gone-kick-off", chain: "funding, kick-off, refund", change: (-966, 0), goods: 0),
    ScenarioEnding(
      "early-refund", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "refund: non-final",
        "refund: bad-txns-inputs-missingorspent",
      ]),
    ScenarioEnding(
      "final-refund", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "changed refund: mempool-script-verify-flag-failed (Locktime requirement not satisfied)"
      ]),
    ScenarioEnding(
      "zero-byte-refund", chain: "funding, changed refund", change: (-648, 0), goods: 0,
      refusals: [
        "changed refund: mempool-script-verify-flag-failed"
          + " (OP_IF/NOTIF argument must be minimal)"
      ]),
    ScenarioEnding(
      "single-anyone-can-pay", chain: "funding, changed close 1", change: (-300_648, 300_000),
      goods: 300_000),
  ]

  private static let openDoors = [
    ScenarioEnding(
      "trusting-payee-gone", chain: "funding", change: (-1_000_644, 0), goods: 0,
      shortfall: (1_000_000, 0), locked: 1_000_338),
    ScenarioEnding(
      "trusting-ransom", chain: "funding", change: (-1_000_644, 0), goods: 300_000,
      shortfall: (700_000, 0), locked: 1_000_338),
    ScenarioEnding(
      "unpaid-unit", chain: "funding, close 3", change: (-300_648, 300_000), goods: 400_000,
      shortfall: (0, 100_000),
      refusals: [
        "payee: goods-on-credit"
      ]),
    ScenarioEnding(
      "old-payment", chain: "funding, close 1", change: (-100_648, 100_000), goods: 300_000,
      shortfall: (0, 200_000)),
  ]

  private static let opening = [
    ScenarioEnding(
      "withheld-signature", chain: "", change: (0, 0), goods: 0),
    ScenarioEnding(
      "withheld-signature-unprotected", chain: "funding", change: (-1_000_644, 0), goods: 0,
      shortfall: (1_000_000, 0), locked: 1_000_338),
    ScenarioEnding(
      "withheld-kick-off", chain: "", change: (0, 0), goods: 0),
    ScenarioEnding(
      "withheld-kick-off-unprotected", chain: "funding", change: (-1_000_966, 0), goods: 0,
      shortfall: (1_000_000, 0), locked: 1_000_660),
    ScenarioEnding(
      "double-spend", chain: "double-spend", change: (-306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    ScenarioEnding(
      "double-spend-unprotected", chain: "double-spend", change: (-306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
    ScenarioEnding(
      "replace-by-fee", chain: "double-spend", change: (-2_306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    ScenarioEnding(
      "replace-by-fee-unprotected", chain: "double-spend", change: (-2_306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
    ScenarioEnding(
      "reorganisation", chain: "double-spend", change: (-306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    ScenarioEnding(
      "reorganisation-unprotected", chain: "double-spend", change: (-306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
  ]

  private static let waysOut = [
    ScenarioEnding(
      "early-lock", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payee: lock"
      ]),
    ScenarioEnding(
      "early-lock-unprotected", chain: "funding, refund", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000)),
    ScenarioEnding(
      "time-lock", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payee: lock-is-height"
      ]),
    ScenarioEnding(
      "time-lock-unprotected", chain: "funding, refund", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000)),
    ScenarioEnding(
      "final-sequence", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payee: sequence-not-final"
      ]),
    ScenarioEnding(
      "final-sequence-unprotected", chain: "funding, refund", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000)),
    ScenarioEnding(
      "hash-type", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payee: hash-type"
      ]),
    ScenarioEnding(
      "hash-type-unprotected", chain: "funding, changed kick-off", change: (-2_306, 0),
      goods: 300_000, shortfall: (0, 300_000)),
    ScenarioEnding(
      "short-kick-off", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payer: safe-lifetime"
      ]),
    ScenarioEnding(
      "short-kick-off-unprotected", chain: "funding, kick-off, refund", change: (-966, 0),
      goods: 300_000, shortfall: (0, 300_000),
      refusals: [
        "close 3 after kick-off: insufficient fee"
      ]),
  ]

  private static let payments = [
    ScenarioEnding(
      "less-signed", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: value-adds-up"
      ]),
    ScenarioEnding(
      "less-signed-unprotected", chain: "funding, close 1", change: (-100_648, 100_000),
      goods: 500_000, shortfall: (0, 400_000),
      refusals: [
        "refund: bad-txns-inputs-missingorspent"
      ]),
    ScenarioEnding(
      "other-script", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: output-script"
      ]),
    ScenarioEnding(
      "other-script-unprotected", chain: "funding, close 1", change: (-648, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "refund: bad-txns-inputs-missingorspent"
      ]),
    ScenarioEnding(
      "dropped-output", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: output-count"
      ]),
    ScenarioEnding(
      "dropped-output-unprotected", chain: "funding, close 1", change: (-500_648, 0),
      goods: 500_000, shortfall: (0, 500_000),
      refusals: [
        "refund: bad-txns-inputs-missingorspent"
      ]),
    ScenarioEnding(
      "relative-lock", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: no-relative-lock"
      ]),
    ScenarioEnding(
      "relative-lock-unprotected", chain: "funding, refund", change: (-648, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "close 1: non-BIP68-final"
      ]),
    ScenarioEnding(
      "damaged-signature", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: signature"
      ]),
    ScenarioEnding(
      "damaged-signature-unprotected", chain: "funding, refund", change: (-648, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "close 1: mempool-script-verify-flag-failed"
          + " (Signature must be zero for failed CHECK(MULTI)SIG operation)"
      ]),
    ScenarioEnding(
      "high-s", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: low-s"
      ]),
    ScenarioEnding(
      "high-s-unprotected", chain: "funding, refund", change: (-648, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "close 1: mempool-script-verify-flag-failed"
          + " (Non-canonical signature: S value is unnecessarily high)"
      ]),
  ]

  private static let updates = [
    ScenarioEnding(
      "missing-close", chain: "funding, kick-off, refund", change: (-966, 0), goods: 0,
      refusals: [
        "payee: every-close-signed"
      ]),
    ScenarioEnding(
      "missing-close-unprotected", chain: "funding, kick-off, refund", change: (-966, 0),
      goods: 500_000, shortfall: (0, 500_000),
      refusals: [
        "close 1 after kick-off: mempool-script-verify-flag-failed"
          + " (Witness program was passed an empty witness)",
        "close 1 after kick-off: insufficient fee",
      ]),
    ScenarioEnding(
      "backwards", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "payee: positive-payment"
      ]),
    ScenarioEnding(
      "backwards-unprotected", chain: "funding, close 4", change: (-648, 0), goods: 300_000,
      shortfall: (0, 300_000)),
    ScenarioEnding(
      "late-payment", chain: "funding, refund", change: (-648, 0), goods: 0,
      refusals: [
        "payee: acceptance-deadline"
      ]),
    ScenarioEnding(
      "late-payment-unprotected", chain: "funding, refund", change: (-648, 0), goods: 100_000,
      shortfall: (0, 100_000),
      refusals: [
        "refund: insufficient fee"
      ]),
    ScenarioEnding(
      "payment-while-closing", chain: "funding, close 2", change: (-200_648, 200_000),
      goods: 200_000,
      refusals: [
        "payee: no-payment-while-closing"
      ]),
    ScenarioEnding(
      "payment-while-closing-unprotected", chain: "funding, close 2", change: (-200_648, 200_000),
      goods: 300_000, shortfall: (0, 100_000)),
    ScenarioEnding(
      "top-up-double-spend", chain: "funding, changed top-up, close 8", change: (-900_648, 800_000),
      goods: 800_000,
      refusals: [
        "payee: funding-depth"
      ]),
    ScenarioEnding(
      "top-up-double-spend-unprotected", chain: "funding, changed top-up, refund",
      change: (-100_648, 0), goods: 1_200_000, shortfall: (0, 1_200_000),
      refusals: [
        "close 9: bad-txns-inputs-missingorspent"
      ]),
  ]

  private static let closing = [
    ScenarioEnding(
      "late-close-refund", chain: "funding, close 3", change: (-300_644, 300_000), goods: 300_000,
      refusals: [
        "payee: phase"
      ]),
    ScenarioEnding(
      "late-close-refund-unprotected", chain: "funding, refund", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000),
      refusals: [
        "close 3: insufficient fee"
      ]),
    ScenarioEnding(
      "late-close-expiry", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "payee: phase"
      ]),
    ScenarioEnding(
      "late-close-expiry-unprotected", chain: "funding, refund", change: (-648, 0), goods: 300_000,
      shortfall: (0, 300_000),
      refusals: [
        "close 3: insufficient fee"
      ]),
    ScenarioEnding(
      "late-close-lifetime", chain: "funding, close 3", change: (-300_648, 300_000), goods: 300_000,
      refusals: [
        "payee: phase"
      ]),
    ScenarioEnding(
      "late-close-lifetime-unprotected", chain: "funding, refund", change: (-648, 0),
      goods: 300_000, shortfall: (0, 300_000),
      refusals: [
        "close 3: insufficient fee"
      ]),
    ScenarioEnding(
      "late-close-kick-off", chain: "funding, kick-off, close 3 after kick-off",
      change: (-300_966, 300_000), goods: 300_000,
      refusals: [
        "payee: phase"
      ]),
    ScenarioEnding(
      "late-close-kick-off-unprotected", chain: "funding, kick-off, refund", change: (-966, 0),
      goods: 300_000, shortfall: (0, 300_000),
      refusals: [
        "close 3 after kick-off: insufficient fee"
      ]),
  ]
}
