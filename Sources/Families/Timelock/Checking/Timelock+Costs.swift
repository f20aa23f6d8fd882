internal import Channels
public import Checker

extension Timelock {
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  ///
  /// Tests explore the short ones again, and `Tests/Explorer/costs.py` compares every one with
  /// `paychan ablate`.
  public static let costs: [Cost<Timelock>] = [
    Cost("replay", .oneTransactionPerState, actions: 5, satoshis: 0),
    Cost("no-update-while-closing", .payeeKeepsItsShare, actions: 5, satoshis: 100_000),
    Cost("one-transaction-per-state", .oneTransactionPerState, actions: 3, satoshis: 0),
    Cost("terms", .payeeKeepsItsShare, actions: 4, satoshis: 100_000),
    Cost("safe-ladder", .payeeKeepsItsShare, actions: 7, satoshis: 100_000),
    Cost("funding-beyond-reach", .noHostage, actions: 4, satoshis: 100_000),
    Cost("segwit-funding", .payerKeepsItsShare, actions: 5, satoshis: 200_000),
    Cost("refund-before-funding", .noHostage, actions: 3, satoshis: 200_338),
    Cost("refund-checked", .noHostage, actions: 5, satoshis: 200_338),
    Cost("funding-depth", .noHostage, actions: 8, satoshis: 100_000),
    Cost("funding-output", .noHostage, actions: 8, satoshis: 100_000),
    Cost("funding-reorganised", .payeeKeepsItsShare, actions: 2, satoshis: 100_000),
    Cost("close-before-last-lock", .payeeKeepsItsShare, actions: 7, satoshis: 100_000),
    Cost("positive-payment", .payeeKeepsItsShare, actions: 8, satoshis: 200_000),
    Cost("within-capacity", .noHostage, actions: 5, satoshis: 200_000),
    Cost("value-adds-up", .noHostage, actions: 2, satoshis: 100_000),
    Cost("predecessor-lock", .payeeKeepsItsShare, actions: 8, satoshis: 100_000),
    Cost("goods-on-credit", .payeeKeepsItsShare, actions: 2, satoshis: 200_000),
    Cost("goods-after-commitment", .payeeKeepsItsShare, actions: 2, satoshis: 200_000),
    Cost("version", .noHostage, actions: 2, satoshis: 100_000),
    Cost("one-input", .noHostage, actions: 2, satoshis: 100_000),
    Cost("outpoint", .noHostage, actions: 2, satoshis: 100_000),
    Cost("sequence-not-final", .payeeKeepsItsShare, actions: 7, satoshis: 100_000),
    Cost("no-relative-lock", .noHostage, actions: 2, satoshis: 100_000),
    Cost("lock-is-height", .noHostage, actions: 2, satoshis: 100_000),
    Cost("lock", .payeeKeepsItsShare, actions: 5, satoshis: 100_000),
    Cost("output-count", .payeeKeepsItsShare, actions: 4, satoshis: 100_000),
    Cost("output-script", .noHostage, actions: 2, satoshis: 200_000),
    Cost("signature-present", .noHostage, actions: 2, satoshis: 100_000),
    Cost("signer", .noHostage, actions: 2, satoshis: 100_000),
    Cost("hash-type", .payerKeepsItsShare, actions: 9, satoshis: 100_000),
    Cost("low-s", .noHostage, actions: 2, satoshis: 100_000),
    Cost("signature", .noHostage, actions: 2, satoshis: 100_000),
    Cost("payee-watches-the-chain", .payeeKeepsItsShare, actions: 6, satoshis: 100_000),
    Cost("record-before-effect", .payeeKeepsItsShare, actions: 2, satoshis: 200_000),
  ]
}
