internal import Bitcoin
internal import Channels
internal import Simulation

/// The place where all attacks are tried: goods in units of 1 mBTC, and a channel for ten of them.
package enum Shop {
  /// The price of one unit of goods.
  static let unit = Amount(uncheckedSatoshis: 100_000)

  /// The price of so many units.
  static func units(_ count: Int64) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * count)
  }

  /// The height that the refund is locked to.
  static let refundHeight: UInt32 = 200

  /// Enough more for a transaction to replace another.
  static let extraFee = Amount(uncheckedSatoshis: 1_000)

  /// What is agreed, unless an attack needs something else.
  static func terms(
    step: UInt32 = 2, reaction: UInt32 = 1, delay: UInt32 = 1, undone: UInt32 = 0,
    signingOrder: Timelock.SigningOrder = .payeeFirst,
    fundingKind: Timelock.FundingKind = .p2wsh
  ) -> Timelock.Terms {
    Timelock.Terms(
      capacity: units(10), unit: unit,
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: refundHeight), step: step, reaction: reaction,
        delay: delay, undone: undone),
      signingOrder: signingOrder, fundingKind: fundingKind)
  }

  /// The height at which the channel is open and its funding as deep as the terms want.
  static let opened = Timelock.startingHeight + 3

  /// The channel is opened and its funding gets as deep as the terms want.
  static let opening = Moves<Timelock>.opening(confirmations: 3)

  /// So many units are paid one by one.
  static func payments(_ count: Int) -> Moves<Timelock> { .payments(count, of: unit) }

  /// Both close together.
  static let settling = Moves<Timelock>.settling

  /// Blocks until the last one has a height, seen from the channel's opening.
  static func mining(to height: UInt32) -> Moves<Timelock> { .mining(from: opened, to: height) }

  /// Blocks until even the refund is past its lock.
  static let waitingForRefund = mining(to: refundHeight + 2)
}
