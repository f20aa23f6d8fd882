public import Filecoin

extension Voucher.Wallet {
  /// Sends a voucher to the contract, with the secret of its lock; one that is new is kept.
  ///
  /// The published wallet marks it, and those that it replaces, before it is executed: should the
  /// message fail, they stay marked.
  public mutating func submit(
    _ voucher: SignedVoucher, to channel: Address, secret: [UInt8] = []
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    let stored = try tracked(channel)
    let isMarked = stored.place(of: voucher).map { stored.vouchers[$0].isSubmitted } ?? false
    try rules.require(
      !isMarked && submitting(voucher, in: stored) == nil,
      else: .standing(.alreadySubmitted(lane: voucher.lane, nonce: voucher.nonce)))
    let message = try post(.update(channel, voucher, secret: secret), by: stored.control)
    if stored.place(of: voucher) == nil {
      store[number: stored.number]?.vouchers.append(Voucher.StoredVoucher(voucher))
    }
    if !rules.holds(.markedWhenExecuted) {
      store[number: stored.number]?.mark(lane: voucher.lane, upTo: voucher.nonce, and: voucher)
    }
    let purpose = Voucher.MessagePurpose.update(lane: voucher.lane, nonce: voucher.nonce)
    return [keep(message, purpose, of: stored)]
  }
}
