internal import Filecoin
internal import Hashing

/// The hash-locked vouchers of the ready scenarios.
enum HashLock {
  /// What has to be shown.
  static let secret = Array("open sesame".utf8)

  /// Four FIL for whoever shows the secret.
  static let wish = Voucher.VoucherWish(amount: .fil(4), secretHash: hash.array)

  /// The same, up to an epoch.
  static let expiring = Voucher.VoucherWish(
    amount: .fil(4), timeLockMax: Epoch(20), secretHash: hash.array)

  /// The payer's voucher in a scenario of a seed.
  static func voucher(_ seed: String) -> SignedVoucher {
    Stage(seed: seed).voucher(wish, nonce: 1)
  }

  private static let hash: Digest<32> = BLAKE2b.hash(secret)
}
