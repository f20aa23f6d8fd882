public import Filecoin

extension Voucher.Wallet {
  /// Enters a channel that the ledger shows, as the side whose key the wallet has.
  public mutating func track(
    _ channel: Address, as direction: Voucher.ChannelDirection
  ) throws(Voucher.WalletRefusal) {
    let isTracked = store.channel(channel) != nil || facts.channel(channel).flatMap(stored) != nil
    try rules.require(!isTracked, else: .tracking(.alreadyTracked(channel)))
    guard !isTracked else { return }
    let new = try untracked(channel, as: direction)
    _ = store.enter { _ in new }
  }

  /// The channel with an address.
  func tracked(_ channel: Address) throws(Voucher.WalletRefusal) -> Voucher.StoredChannel {
    guard let stored = store.channel(channel) else {
      throw .tracking(.channelNotTracked(channel))
    }
    return stored
  }

  /// The channel with an address, or what would be entered for it as the side that is paid.
  func inbound(_ channel: Address) throws(Voucher.WalletRefusal) -> Voucher.StoredChannel {
    if let stored = store.channel(channel) { return stored }
    if let seen = facts.channel(channel), let stored = stored(under: seen) { return stored }
    return try untracked(channel, as: .inbound)
  }

  /// What the ledger shows of a channel.
  func seen(_ channel: Address) throws(Voucher.WalletRefusal) -> Voucher.ChannelFacts {
    guard let seen = facts.channel(channel) else { throw .tracking(.channelUnseen(channel)) }
    return seen
  }

  /// The same channel under another of its addresses: it is not entered twice, so that no nonce is
  /// used twice on it.
  private func stored(under seen: Voucher.ChannelFacts) -> Voucher.StoredChannel? {
    store.channels.first { $0.address == seen.id || $0.address != nil && $0.address == seen.robust }
  }

  private func untracked(
    _ channel: Address, as direction: Voucher.ChannelDirection
  ) throws(Voucher.WalletRefusal) -> Voucher.StoredChannel {
    let seen = try seen(channel)
    let isPaid = direction == .inbound
    let control = isPaid ? seen.to : seen.from
    try rules.require(
      key(of: control) != nil, else: .tracking(.noKey(channel: channel, party: control)))
    var new = Voucher.StoredChannel(
      number: store.nextChannel, address: channel, control: control,
      target: isPaid ? seen.from : seen.to, direction: direction)
    new.wasSeen = true
    return new
  }
}
