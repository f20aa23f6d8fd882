internal import Bitcoin
internal import Channels

extension Timelock.Terms {
  /// The bounds of what terms may say; beyond them is a slip of the pen, not a channel.
  enum Limits {
    /// A funding without a confirmation can still be replaced; a day of blocks is beyond all doubt.
    static let confirmations = 1...144
    /// A year of blocks, so that sums and products of steps and delays stay small.
    static let blocks: UInt32 = 365 * 144
    /// From the next number on, a lock would be read as a time.
    static let height: UInt32 = LockTime.timeThreshold - 1
  }
}
