public import Filecoin

extension Voucher.Wallet {
  /// Makes the next voucher of a lane, signs it and keeps it.
  ///
  /// It is checked before it is signed, so that no signature exists of a voucher that is not kept.
  /// The other side's rules that the wallet knows are checked with it: a voucher with a lock is made
  /// only if the rule against that lock is waived.
  public mutating func createVoucher(
    in channel: Address, _ wish: Voucher.VoucherWish
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    let (number, signed) = try signedVoucher(in: channel, wish)
    let isApart = policy.ownVouchers == .apart
    store.change(number) { $0.enter(signed, apart: isApart) }
    return [.voucher(signed)]
  }

  private func signedVoucher(
    in channel: Address, _ wish: Voucher.VoucherWish
  ) throws(Voucher.WalletRefusal) -> (number: UInt32, voucher: SignedVoucher) {
    let stored = try tracked(channel)
    let voucher = wish.voucher(in: channel, nonce: try nextNonce(of: wish.lane, in: stored))
    try judgeUnsigned(voucher, in: stored, at: channel, counting: .everything)
    guard let key = key(of: stored.control) else {
      throw .tracking(.noSigningKey(stored.control))
    }
    return (stored.number, voucher.signed(with: key.secret))
  }

  /// The nonce after the highest that any voucher of the lane has, whoever signed it.
  private func nextNonce(
    of lane: LaneNumber, in channel: Voucher.StoredChannel
  ) throws(Voucher.WalletRefusal) -> VoucherNonce {
    let highest = channel.shelf.best(of: lane, .everything)?.nonce ?? 0
    try rules.require(highest < .max, else: .standing(.noNonceLeft(lane: lane)))
    return highest &+ 1
  }
}
