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
    let isMarked = stored.stored(voucher)?.isSubmitted ?? false
    try rules.require(
      !isMarked && submitting(voucher, in: stored) == nil,
      else: .standing(.alreadySubmitted(lane: voucher.lane, nonce: voucher.nonce)))
    let message = try post(.update(channel, voucher, secret: secret), by: stored.control)
    let marks = !rules.holds(.markedWhenExecuted)
    store.change(stored.number) { channel in
      if channel.stored(voucher) == nil { channel.shelf.append(Voucher.StoredVoucher(voucher)) }
      if marks { channel.mark(lane: voucher.lane, upTo: voucher.nonce, and: voucher) }
    }
    let purpose = Voucher.MessagePurpose.update(lane: voucher.lane, nonce: voucher.nonce)
    return [keep(message, purpose, of: stored)]
  }
}
