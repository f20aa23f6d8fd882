public import Bitcoin
public import Channels

extension OneWay {
  /// Why terms make no channel: the first thing that does not fit, and the numbers compared.
  public enum TermsFault: Error, Hashable, Sendable {
    /// The capacity is no amount of money, or with the fees on top it is none.
    case capacityOutOfRange(Amount)
    /// The whole capacity, paid to this side, would be dust; or what is left for the payee would be
    /// where the payer's share just is, so that a close had no output at all.
    case capacityIsDust(capacity: Amount, side: PaymentRole, threshold: Amount)
    /// A unit of goods costs nothing, or more than the channel holds.
    case unitOutOfRange(unit: Amount, capacity: Amount)
    /// Nodes would not pass the close on, or it would pay far more than anyone does.
    case feeRateOutOfRange(FeeRate, minimum: FeeRate, maximum: FeeRate)
    /// Without a confirmation the funding can still be replaced.
    case confirmationsOutOfRange(Int, minimum: Int, maximum: Int)
    /// Not even the very next block counts as a delay of zero.
    case delayIsZero
    /// Numbers of blocks beyond a year make no sense.
    case blocksOutOfRange(UInt32, maximum: UInt32)
    /// The expiry would be read as a time and not as a height.
    case expiryIsTime(UInt32, maximum: UInt32)
    /// Not even one payment could be accepted and closed before the expiry.
    case noRoomForPayment(expiry: BlockHeight, needed: UInt32)
    /// The relative lock would be none, or does not fit the 16 bits that it has.
    case lifetimeOutOfRange(UInt32, minimum: UInt32, maximum: UInt32)
    /// A payout script is none that nodes pass on, so that the close would be stuck.
    case payoutNotStandard(side: PaymentRole, Script)
    /// Both sides want the same script, so that their outputs could not be told apart.
    case payoutsEqual(Script)
    /// Both sides have the same key, so that one of them signs for both.
    case keysEqual
  }
}
