public import Bitcoin
public import Channels

extension Timelock {
  /// Why terms make no channel: the first thing that does not fit, and the numbers compared.
  public enum TermsFault: Error, Hashable, Sendable {
    /// The capacity is no amount of money, or with the closing fee on top it is none.
    case capacityOutOfRange(Amount)
    /// The whole capacity, paid to this side, would be dust; or what is left for the payee would be
    /// where the payer's share just is, so that a closing transaction had no output at all.
    case capacityIsDust(capacity: Amount, side: PaymentRole, threshold: Amount)
    /// A unit of goods costs nothing, or more than the channel holds.
    case unitOutOfRange(unit: Amount, capacity: Amount)
    /// Nodes would not pass the closing transaction on, or the fee is beyond reason.
    case feeRateOutOfRange(FeeRate, minimum: FeeRate, maximum: FeeRate)
    /// Without a confirmation the funding can still be replaced.
    case confirmationsOutOfRange(Int, minimum: Int, maximum: Int)
    /// With a step of zero all states unlock together: a tie, not an order.
    case stepIsZero
    /// Not even the very next block counts as a delay of zero.
    case delayIsZero
    /// Numbers of blocks beyond a year make no sense, and from a number on heights become times.
    case blocksOutOfRange(UInt32, maximum: UInt32)
    /// Not even one update fits below the refund.
    case noRoomForUpdate(refundHeight: BlockHeight, needed: UInt32)
    /// A payout script is none that nodes pass on, so that the closing transaction would be stuck.
    case payoutNotStandard(side: PaymentRole, Script)
    /// Both sides want the same script, so that their outputs could not be told apart.
    case payoutsEqual(Script)
    /// Both sides have the same key, so that one of them signs for both.
    case keysEqual
  }
}
