internal import Channels
internal import Filecoin
internal import Simulation
internal import Voucher

extension PaychSession {
  /// Lets a wallet sign the next voucher of a lane, and gives it.
  mutating func createVoucher(
    _ channel: Address, _ amount: TokenAmount, lane: LaneNumber, by role: PaymentRole
  ) throws(CommandError) -> SignedVoucher {
    try requireChannel(channel)
    let before = wallet(role).store.channel(channel)?.vouchers.count ?? 0
    try order(
      role, .create(Voucher.VoucherWish(lane: lane, amount: amount), channel: channel))
    guard let vouchers = wallet(role).store.channel(channel)?.vouchers, vouchers.count > before
    else {
      preconditionFailure("a wallet keeps the voucher that it has signed")
    }
    return vouchers[before].voucher
  }

  /// The vouchers of a channel that some wallets keep, each once.
  func vouchers(
    of channel: Address, keptBy sides: [PaymentRole]
  ) throws(CommandError) -> [SignedVoucher] {
    try requireChannel(channel)
    var known: Set<SignedVoucher> = []
    return sides.flatMap { wallet($0).store.channel(channel)?.vouchers ?? [] }
      .map(\.voucher).filter { known.insert($0).inserted }
  }
}
