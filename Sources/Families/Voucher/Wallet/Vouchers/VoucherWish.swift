public import Filecoin

extension Voucher {
  /// What a voucher that a wallet is to make should say; channel, nonce and signature are its own.
  public struct VoucherWish: Hashable, Sendable {
    /// The lane.
    public var lane: LaneNumber
    /// What the lane pays in all.
    public var amount: TokenAmount
    /// The first epoch that takes it.
    public var timeLockMin: Epoch
    /// The last epoch that takes it.
    public var timeLockMax: Epoch
    /// The hash whose secret must be shown; empty for none.
    public var secretHash: [UInt8]
    /// A call that must succeed.
    public var extra: VoucherCall?
    /// The epoch before which the channel cannot be settled.
    public var minSettleHeight: Epoch
    /// Lanes whose payments the amount includes.
    public var merges: [LaneMerge]

    /// Wishes for a voucher; without more it has no conditions.
    public init(
      lane: LaneNumber = 0, amount: TokenAmount, timeLockMin: Epoch = .zero,
      timeLockMax: Epoch = .zero, secretHash: [UInt8] = [], extra: VoucherCall? = nil,
      minSettleHeight: Epoch = .zero, merges: [LaneMerge] = []
    ) {
      self.lane = lane
      self.amount = amount
      self.timeLockMin = timeLockMin
      self.timeLockMax = timeLockMax
      self.secretHash = secretHash
      self.extra = extra
      self.minSettleHeight = minSettleHeight
      self.merges = merges
    }
  }
}

extension Voucher.VoucherWish {
  /// The voucher, not signed yet.
  func voucher(in channel: Address, nonce: VoucherNonce) -> SignedVoucher {
    SignedVoucher(
      channel: channel, timeLockMin: timeLockMin, timeLockMax: timeLockMax,
      secretHash: secretHash, extra: extra, lane: lane, nonce: nonce, amount: amount,
      minSettleHeight: minSettleHeight, merges: merges)
  }
}
