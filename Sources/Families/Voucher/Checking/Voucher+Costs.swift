internal import Channels
public import Checker

extension Voucher {
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  ///
  /// What is lost is counted in FIL, the unit of these worlds.
  ///
  /// Tests explore the short ones again, and all of them in a campaign.
  public static let costs: [Cost<Voucher>] = [
    Cost("no-time-lock-max", .noHostage, actions: 2, satoshis: 1),
    Cost("no-time-lock-min", .noHostage, actions: 2, satoshis: 1),
    Cost("no-hash-lock", .noHostage, actions: 2, satoshis: 1),
    Cost("signed", .noHostage, actions: 2, satoshis: 1),
    Cost("signed-by-payer", .noHostage, actions: 2, satoshis: 2),
    Cost("nonce-rises", .noHostage, actions: 4, satoshis: 1),
    Cost("no-merges", .noHostage, actions: 4, satoshis: 1),
    Cost("within-balance", .noHostage, actions: 2, satoshis: 4),
    Cost("bounded-minimum-height", .noHostage, actions: 2, satoshis: 1),
    Cost("landable", .payeeKeepsItsShare, actions: 5, satoshis: 1),
    Cost("smallest-delta", .acceptedIsTaken, actions: 2, satoshis: 0),
    Cost("late-vouchers-submitted", .noHostage, actions: 3, satoshis: 1),
    Cost("payee-watches-the-chain", .payeeKeepsItsShare, actions: 7, satoshis: 1),
    Cost("record-before-effect", .oneVoucherPerNonce, actions: 2, satoshis: 0),
  ]
}
