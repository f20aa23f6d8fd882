extension StoryEnding {
  /// How each ready story must end: fees are 306 for the funding and 338 for what closes it.
  static let expected = sales + opening + updates + closing

  private static let sales = [
    StoryEnding(
      "file-100gb", chain: "funding, settlement", change: (-1_000_644, 1_000_000),
      goods: 1_000_000),
    StoryEnding(
      "video-stream", chain: "funding, settlement", change: (-600_644, 600_000), goods: 600_000),
    StoryEnding(
      "silent-payer", chain: "funding, commitment 3", change: (-300_644, 300_000), goods: 300_000),
    StoryEnding(
      "crash-and-restart", chain: "funding, settlement", change: (-300_644, 300_000),
      goods: 300_000, refusals: ["payee: replay"]),
    StoryEnding(
      "lost-messages", chain: "funding, settlement", change: (-300_644, 300_000), goods: 300_000,
      refusals: ["payee: replay", "payer: replay"]),
  ]

  private static let opening = [
    StoryEnding(
      "withheld-signature", chain: "", change: (0, 0), goods: 0),
    StoryEnding(
      "withheld-signature-unprotected", chain: "funding", change: (-1_000_644, 0), goods: 0,
      shortfall: (1_000_000, 0), locked: 1_000_338),
    StoryEnding(
      "malleated-funding", chain: "", change: (0, 0), goods: 0,
      refusals: [
        "payer: segwit-funding"
      ]),
    StoryEnding(
      "malleated-funding-unprotected", chain: "malleated funding", change: (-1_001_112, 0),
      goods: 0,
      shortfall: (1_000_000, 0), locked: 1_000_664,
      refusals: [
        "payer: funding-outpoint",
        "refund: bad-txns-inputs-missingorspent",
      ]),
    StoryEnding(
      "double-spend", chain: "double-spend", change: (-306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "payer: one-update-at-a-time",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    StoryEnding(
      "double-spend-unprotected", chain: "double-spend", change: (-306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
    StoryEnding(
      "replace-by-fee", chain: "double-spend", change: (-1_306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "payer: one-update-at-a-time",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    StoryEnding(
      "replace-by-fee-unprotected", chain: "double-spend", change: (-1_306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
    StoryEnding(
      "reorganisation", chain: "double-spend", change: (-306, 0), goods: 0,
      refusals: [
        "payee: funding-depth",
        "payer: one-update-at-a-time",
        "funding: bad-txns-inputs-missingorspent",
      ]),
    StoryEnding(
      "reorganisation-unprotected", chain: "double-spend", change: (-306, 0), goods: 200_000,
      shortfall: (0, 200_000),
      refusals: [
        "funding: bad-txns-inputs-missingorspent"
      ]),
  ]

  private static let updates = [
    StoryEnding(
      "tampered-lock", chain: "funding, refund", change: (-644, 0), goods: 0,
      refusals: [
        "payee: lock"
      ]),
    StoryEnding(
      "tampered-lock-unprotected", chain: "funding, refund", change: (-644, 0), goods: 500_000,
      shortfall: (0, 500_000)),
    StoryEnding(
      "tampered-amounts", chain: "funding, refund", change: (-644, 0), goods: 0,
      refusals: [
        "payee: value-adds-up"
      ]),
    StoryEnding(
      "tampered-amounts-unprotected", chain: "funding, commitment 1", change: (-100_644, 100_000),
      goods: 500_000,
      shortfall: (0, 400_000),
      refusals: [
        "refund: bad-txns-inputs-missingorspent"
      ]),
    StoryEnding(
      "tampered-signature", chain: "funding, refund", change: (-644, 0), goods: 0,
      refusals: [
        "payee: signature"
      ]),
    StoryEnding(
      "tampered-signature-unprotected", chain: "funding, refund", change: (-644, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "commitment 1: mempool-script-verify-flag-failed"
          + " (Signature must be zero for failed CHECK(MULTI)SIG operation)"
      ]),
    StoryEnding(
      "high-s", chain: "funding, refund", change: (-644, 0), goods: 0,
      refusals: [
        "payee: low-s"
      ]),
    StoryEnding(
      "high-s-unprotected", chain: "funding, refund", change: (-644, 0), goods: 500_000,
      shortfall: (0, 500_000),
      refusals: [
        "commitment 1: mempool-script-verify-flag-failed"
          + " (Non-canonical signature: S value is unnecessarily high)"
      ]),
    StoryEnding(
      "backwards", chain: "funding, commitment 3", change: (-300_644, 300_000), goods: 300_000,
      refusals: [
        "payee: positive-payment"
      ]),
    StoryEnding(
      "backwards-unprotected", chain: "funding, commitment 4", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000),
      refusals: [
        "payer: phase"
      ]),
  ]

  private static let closing = [
    StoryEnding(
      "early-refund", chain: "funding, commitment 3", change: (-300_644, 300_000), goods: 300_000,
      refusals: [
        "refund: non-final",
        "refund: bad-txns-inputs-missingorspent",
      ]),
    StoryEnding(
      "early-refund-unprotected", chain: "funding, refund", change: (-644, 0), goods: 300_000,
      shortfall: (0, 300_000)),
    StoryEnding(
      "final-sequence", chain: "funding, settlement", change: (-300_644, 300_000), goods: 300_000,
      refusals: [
        "payee: sequence-not-final",
        "payer: replay",
        "commitment 1: non-final",
      ]),
    StoryEnding(
      "final-sequence-unprotected", chain: "funding, commitment 1", change: (-100_644, 100_000),
      goods: 300_000,
      shortfall: (0, 200_000),
      refusals: [
        "payer: replay",
        "payer: funding-unspent",
      ]),
    StoryEnding(
      "stale-commitment", chain: "funding, commitment 3", change: (-300_644, 300_000),
      goods: 300_000,
      refusals: [
        "commitment 2: non-final",
        "block: bad-txns-nonfinal",
      ]),
    StoryEnding(
      "stale-commitment-unprotected", chain: "funding, commitment 2", change: (-200_644, 200_000),
      goods: 300_000,
      shortfall: (0, 100_000),
      refusals: [
        "commitment 2: insufficient fee"
      ]),
    StoryEnding(
      "late-update", chain: "funding, commitment 1", change: (-100_644, 100_000), goods: 100_000,
      refusals: [
        "payee: predecessor-lock"
      ]),
    StoryEnding(
      "late-update-unprotected", chain: "funding, commitment 1", change: (-100_644, 100_000),
      goods: 200_000,
      shortfall: (0, 100_000),
      refusals: [
        "commitment 1: insufficient fee"
      ]),
    StoryEnding(
      "undone-commitment", chain: "funding, commitment 1", change: (-100_644, 100_000),
      goods: 100_000,
      refusals: [
        "payee: predecessor-lock"
      ]),
    StoryEnding(
      "undone-commitment-unprotected", chain: "funding, commitment 1",
      change: (-100_644, 100_000), goods: 200_000,
      shortfall: (0, 100_000),
      refusals: [
        "commitment 1: insufficient fee"
      ]),
    StoryEnding(
      "altered-commitment", chain: "funding, commitment 1", change: (-200_644, 200_000),
      goods: 200_000,
      refusals: [
        "changed commitment 1: mempool-script-verify-flag-failed"
          + " (Signature must be zero for failed CHECK(MULTI)SIG operation)",
        "block: block-script-verify-flag-failed"
          + " (Script evaluated without error but finished with a false/empty top stack element)",
      ]),
    StoryEnding(
      "altered-commitment-unprotected", chain: "funding, changed commitment 1",
      change: (-900_644, 900_000), goods: 200_000,
      shortfall: (700_000, 0)),
    StoryEnding(
      "hash-type", chain: "funding, commitment 3", change: (-300_644, 300_000), goods: 300_000,
      refusals: [
        "payee: hash-type"
      ]),
    StoryEnding(
      "hash-type-unprotected", chain: "funding, changed settlement", change: (-1_306, 0),
      goods: 300_000,
      shortfall: (0, 300_000)),
  ]
}
