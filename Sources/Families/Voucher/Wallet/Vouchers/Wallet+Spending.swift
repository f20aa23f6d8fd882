internal import AccountLedger
public import Filecoin

extension Voucher.Wallet {
  /// Whether the payee could submit a voucher with success now.
  public func spendable(
    _ voucher: SignedVoucher, in channel: Address, secret: [UInt8] = []
  ) throws(Voucher.WalletRefusal) -> Voucher.SpendableVerdict {
    let stored = try tracked(channel)
    try rules.require(
      stored.stored(voucher) != nil,
      else: .standing(.unknown(lane: voucher.lane, nonce: voucher.nonce)))
    return spendable(voucher, of: stored, secret: secret, in: try seen(channel))
  }

  /// For each lane the voucher with the highest amount of those that can be submitted now.
  public func bestSpendable(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> [SignedVoucher] {
    bestSpendable(of: try tracked(channel), in: try seen(channel))
  }

  /// Every voucher of a channel, and whether it can be submitted now.
  public func spendability(
    of channel: Address
  ) throws(Voucher.WalletRefusal) -> [Voucher.JudgedVoucher] {
    let stored = try tracked(channel)
    let seen = try seen(channel)
    return stored.vouchers.map {
      Voucher.JudgedVoucher(
        voucher: $0.voucher,
        verdict: spendable($0.voucher, of: stored, secret: [], in: seen))
    }
  }

  func bestSpendable(
    of channel: Voucher.StoredChannel, in seen: Voucher.ChannelFacts
  ) -> [SignedVoucher] {
    var best: [LaneNumber: SignedVoucher] = [:]
    // From the highest amount down, and of equal ones the first that came: the contract is asked
    // about none that would not be taken.
    let ordered = channel.vouchers.enumerated().sorted {
      ($1.element.voucher.amount, $0.offset) < ($0.element.voucher.amount, $1.offset)
    }
    for (_, stored) in ordered where best[stored.voucher.lane] == nil {
      let voucher = stored.voucher
      guard spendable(voucher, of: channel, secret: [], in: seen).isSpendable else { continue }
      best[voucher.lane] = voucher
    }
    return best.values.sorted { $0.lane < $1.lane }
  }

  private func spendable(
    _ voucher: SignedVoucher, of channel: Voucher.StoredChannel, secret: [UInt8],
    in seen: Voucher.ChannelFacts
  ) -> Voucher.SpendableVerdict {
    if let stored = channel.stored(voucher), stored.isSubmitted { return .submitted }
    if let message = submitting(voucher, in: channel) { return .onItsWay(message) }
    do {
      _ = try contractState(after: voucher, secret: secret, in: seen)
      return .spendable
    } catch { return .refused(error) }
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
