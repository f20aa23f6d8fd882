public import Filecoin

extension Voucher.Wallet {
  /// Sends a settle; the next request for funds of the same pair creates another channel.
  public mutating func settle(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    let stored = try tracked(channel)
    let message = try post(.settle(channel), by: stored.control)
    store[number: stored.number]?.isSettling = true
    return [keep(message, .settle, of: stored)]
  }

  /// Sends a collect, whatever time it is.
  public mutating func collect(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    let stored = try tracked(channel)
    let message = try post(.collect(channel), by: stored.control)
    return [keep(message, .collect, of: stored)]
  }
}
