/// What the absence of one rule or duty costs: the shortest attack that `paychan ablate` finds.
public struct Cost: Hashable, Sendable {
  /// The identifier of the rule or the duty.
  public let name: String
  /// The promise that breaks.
  public let promise: Promise
  /// How many deeds the attack takes.
  public let length: Int
  /// What an honest side loses by it, in satoshis.
  public let loss: Int64

  init(_ name: String, _ promise: Promise, deeds: Int, satoshis: Int64) {
    (self.name, self.promise, length, loss) = (name, promise, deeds, satoshis)
  }
}

extension Ablation.Subject {
  /// What its absence costs; `nil` where something stands by for it.
  public var cost: Cost? { Cost.recorded.first { $0.name == name } }
}

extension Cost {
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  ///
  /// Tests explore the short ones again, and `Tests/Explorer/costs.py` compares every one with
  /// `paychan ablate`.
  package static let recorded: [Cost] = [
    Cost("replay", .oneTransactionPerState, deeds: 5, satoshis: 0),
    Cost("no-update-while-closing", .payeeKeepsItsShare, deeds: 5, satoshis: 100_000),
    Cost("one-transaction-per-state", .oneTransactionPerState, deeds: 3, satoshis: 0),
    Cost("terms", .payeeKeepsItsShare, deeds: 4, satoshis: 100_000),
    Cost("safe-ladder", .payeeKeepsItsShare, deeds: 7, satoshis: 100_000),
    Cost("funding-beyond-reach", .noHostage, deeds: 4, satoshis: 100_000),
    Cost("segwit-funding", .payerKeepsItsShare, deeds: 5, satoshis: 200_000),
    Cost("refund-before-funding", .noHostage, deeds: 3, satoshis: 200_338),
    Cost("refund-checked", .noHostage, deeds: 5, satoshis: 200_338),
    Cost("funding-depth", .noHostage, deeds: 8, satoshis: 100_000),
    Cost("funding-output", .noHostage, deeds: 8, satoshis: 100_000),
    Cost("funding-reorganised", .payeeKeepsItsShare, deeds: 2, satoshis: 100_000),
    Cost("close-before-last-lock", .payeeKeepsItsShare, deeds: 7, satoshis: 100_000),
    Cost("positive-payment", .payeeKeepsItsShare, deeds: 8, satoshis: 200_000),
    Cost("within-capacity", .noHostage, deeds: 5, satoshis: 200_000),
    Cost("value-adds-up", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("predecessor-lock", .payeeKeepsItsShare, deeds: 8, satoshis: 100_000),
    Cost("goods-on-credit", .payeeKeepsItsShare, deeds: 2, satoshis: 200_000),
    Cost("goods-after-commitment", .payeeKeepsItsShare, deeds: 2, satoshis: 200_000),
    Cost("version", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("one-input", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("outpoint", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("sequence-not-final", .payeeKeepsItsShare, deeds: 7, satoshis: 100_000),
    Cost("no-relative-lock", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("lock-is-height", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("lock", .payeeKeepsItsShare, deeds: 5, satoshis: 100_000),
    Cost("output-count", .payeeKeepsItsShare, deeds: 4, satoshis: 100_000),
    Cost("output-script", .noHostage, deeds: 2, satoshis: 200_000),
    Cost("signature-present", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("signer", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("hash-type", .payerKeepsItsShare, deeds: 9, satoshis: 100_000),
    Cost("low-s", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("signature", .noHostage, deeds: 2, satoshis: 100_000),
    Cost("payee-watches-the-chain", .payeeKeepsItsShare, deeds: 6, satoshis: 100_000),
    Cost("record-before-effect", .payeeKeepsItsShare, deeds: 2, satoshis: 200_000),
  ]
}
