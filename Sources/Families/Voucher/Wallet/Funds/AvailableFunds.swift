public import Filecoin

extension Voucher {
  /// What a channel holds for whom.
  public struct AvailableFunds: Hashable, Sendable {
    /// The channel; nothing while it does not exist.
    public let channel: Address?
    /// The account that pays.
    public let from: Address
    /// The account that is paid.
    public let to: Address
    /// What this wallet has put in.
    public let confirmed: TokenAmount
    /// What is on its way.
    public let pending: TokenAmount
    /// How much of what was put in is not reserved.
    public let available: TokenAmount
    /// How much of what is on its way will not be reserved.
    public let pendingAvailable: TokenAmount
    /// The message that is waited for.
    public let message: ContentIdentifier?
    /// What requests that wait ask for together.
    public let queued: TokenAmount
    /// What the best vouchers of all lanes come to, whether they were submitted or not.
    public let redeemed: TokenAmount
  }
}

extension Voucher.Wallet {
  /// What the channel with an address holds.
  public func availableFunds(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> Voucher.AvailableFunds {
    availableFunds(try tracked(channel))
  }

  /// What the channel that a pair uses holds; zeros where there is none.
  public func availableFunds(from: Address, to: Address) -> Voucher.AvailableFunds {
    let pair = FundsPair(from: from, to: to)
    return activeChannel(of: pair).map(availableFunds)
      ?? Voucher.AvailableFunds(
        channel: nil, from: from, to: to, confirmed: .zero, pending: .zero, available: .zero,
        pendingAvailable: .zero, message: nil, queued: queued(pair), redeemed: .zero)
  }

  private func availableFunds(_ channel: Voucher.StoredChannel) -> Voucher.AvailableFunds {
    Voucher.AvailableFunds(
      channel: channel.address, from: channel.from, to: channel.to, confirmed: channel.amount,
      pending: channel.pendingAmount, available: channel.available,
      pendingAvailable: channel.pendingAvailable,
      message: channel.createMessage ?? channel.addFundsMessage, queued: queued(channel.pair),
      redeemed: standing(of: channel, counting: .everything).total)
  }

  private func queued(_ pair: FundsPair) -> TokenAmount {
    Voucher.MergedRequests(store.requests.filter { $0.pair == pair }).sum
  }
}
