internal import Channels
public import Checker

extension OneWay {
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  ///
  /// Tests explore the short ones again, and all of them in a campaign.
  public static let costs: [Cost<OneWay>] = [
    Cost("replay", .oneTransactionPerPayment, actions: 5, satoshis: 0),
    Cost("no-payment-while-closing", .payeeKeepsItsShare, actions: 6, satoshis: 100_000),
    Cost("terms", .payeeKeepsItsShare, actions: 4, satoshis: 100_000),
    Cost("safe-lifetime", .payeeKeepsItsShare, actions: 6, satoshis: 100_000),
    Cost("funding-beyond-reach", .noHostage, actions: 4, satoshis: 100_000),
    Cost("refund-before-funding", .noHostage, actions: 3, satoshis: 200_338),
    Cost("refund-checked", .noHostage, actions: 5, satoshis: 200_338),
    Cost("funding-depth", .noHostage, actions: 7, satoshis: 100_000),
    Cost("funding-output", .noHostage, actions: 7, satoshis: 100_000),
    Cost("funding-outpoint", .noHostage, actions: 7, satoshis: 100_000),
    Cost("funding-reorganised", .payeeKeepsItsShare, actions: 2, satoshis: 100_000),
    Cost("close-in-time", .payeeKeepsItsShare, actions: 5, satoshis: 100_000),
    Cost("positive-payment", .payeeKeepsItsShare, actions: 6, satoshis: 200_000),
    Cost("within-capacity", .noHostage, actions: 4, satoshis: 200_000),
    Cost("value-adds-up", .noHostage, actions: 2, satoshis: 100_000),
    Cost("acceptance-deadline", .payeeKeepsItsShare, actions: 6, satoshis: 100_000),
    Cost("every-close-signed", .noHostage, actions: 4, satoshis: 100_000),
    Cost("goods-on-credit", .payeeKeepsItsShare, actions: 2, satoshis: 200_000),
    Cost("top-up-offered", .noHostage, actions: 1, satoshis: 100_240),
    Cost("one-top-up", .noHostage, actions: 2, satoshis: 100_548),
    Cost("top-up-amount", .noHostage, actions: 2, satoshis: 242),
    Cost("version", .noHostage, actions: 2, satoshis: 100_000),
    Cost("inputs", .noHostage, actions: 2, satoshis: 100_000),
    Cost("outpoint", .noHostage, actions: 2, satoshis: 100_000),
    Cost("sequence-not-final", .payeeKeepsItsShare, actions: 10, satoshis: 100_000),
    Cost("no-relative-lock", .noHostage, actions: 2, satoshis: 100_000),
    Cost("lock-is-height", .payeeKeepsItsShare, actions: 10, satoshis: 100_000),
    Cost("lock", .noHostage, actions: 5, satoshis: 200_338),
    Cost("output-count", .payeeKeepsItsShare, actions: 4, satoshis: 100_000),
    Cost("output-script", .payeeKeepsItsShare, actions: 4, satoshis: 100_000),
    Cost("signature-present", .noHostage, actions: 2, satoshis: 100_000),
    Cost("signer", .noHostage, actions: 2, satoshis: 100_000),
    Cost("hash-type", .payeeKeepsItsShare, actions: 10, satoshis: 100_000),
    Cost("low-s", .noHostage, actions: 2, satoshis: 100_000),
    Cost("signature", .noHostage, actions: 2, satoshis: 100_000),
    Cost("payee-watches-the-chain", .payeeKeepsItsShare, actions: 5, satoshis: 100_000),
    Cost("record-before-effect", .payeeKeepsItsShare, actions: 2, satoshis: 200_000),
  ]
}
