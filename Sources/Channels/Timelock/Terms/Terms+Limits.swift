internal import Bitcoin

extension Timelock.Terms {
  /// The bounds of what terms may say; beyond them is a slip of the pen, not a channel.
  enum Limits {
    /// What Bitcoin Core asks at least of a transaction that it passes on.
    static let minimumFeeRate = FeeRate.minimumRelay
    /// 0.1 BTC for a thousand bytes: above it Bitcoin Core refuses to send what its owner signed.
    static let maximumFeeRate = FeeRate(satoshisPerKilobyte: 10_000_000)
    /// A funding without a confirmation can still be replaced; a day of blocks is beyond all doubt.
    static let confirmations = 1...144
    /// A year of blocks, so that sums and products of steps and delays stay small.
    static let blocks: UInt32 = 365 * 144
    /// From the next number on, a lock would be read as a time.
    static let height: UInt32 = LockTime.timeThreshold - 1

    /// A fee rate brought into its bounds, so that no fee can overflow before terms are checked.
    static func bounded(_ feeRate: FeeRate) -> FeeRate {
      min(max(feeRate, minimumFeeRate), maximumFeeRate)
    }
  }
}
