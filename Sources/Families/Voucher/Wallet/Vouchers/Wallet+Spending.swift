internal import AccountLedger
public import Filecoin

extension Voucher.Wallet {
  /// Whether the payee could submit a voucher with success now.
  public func spendable(
    _ voucher: SignedVoucher, in channel: Address, secret: [UInt8] = []
  ) throws(Voucher.WalletRefusal) -> Voucher.SpendableVerdict {
    let stored = try tracked(channel)
    let place = stored.place(of: voucher)
    try rules.require(
      place != nil, else: .standing(.unknown(lane: voucher.lane, nonce: voucher.nonce)))
    if let place, stored.vouchers[place].isSubmitted { return .submitted }
    if let message = submitting(voucher, in: stored) { return .onItsWay(message) }
    do throws(ContractRefusal) {
      _ = try contractState(after: voucher, secret: secret, in: try seen(channel))
      return .spendable
    } catch { return .refused(error) }
  }

  /// For each lane the voucher with the highest amount of those that can be submitted now.
  public func bestSpendable(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> [SignedVoucher] {
    var best: [LaneNumber: SignedVoucher] = [:]
    for stored in try tracked(channel).vouchers {
      let voucher = stored.voucher
      guard try spendable(voucher, in: channel).isSpendable else { continue }
      if let other = best[voucher.lane], other.amount >= voucher.amount { continue }
      best[voucher.lane] = voucher
    }
    return best.values.sorted { $0.lane < $1.lane }
  }

  /// The message that submits a voucher, or a later one of its lane, where what is on its way does
  /// not count as submitted yet.
  func submitting(
    _ voucher: SignedVoucher, in channel: Voucher.StoredChannel
  ) -> ContentIdentifier? {
    guard rules.holds(.markedWhenExecuted) else { return nil }
    return store.messages.first { message in
      guard message.channel == channel.number, let other = message.submitted else { return false }
      return other == voucher || other.lane == voucher.lane && other.nonce > voucher.nonce
    }?.id
  }
}
