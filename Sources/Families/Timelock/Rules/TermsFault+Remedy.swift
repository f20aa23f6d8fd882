internal import Bitcoin
internal import Channels

extension Timelock.TermsFault {
  /// Which terms would have made a channel, as far as this fault tells.
  var remedy: Remedy {
    switch self {
    case .capacityOutOfRange:
      .withValue("capacity", .between(.amount(.zero), .amount(.maximum)))
    case .capacityIsDust(_, _, let threshold): .withValue("capacity", .atLeast(.amount(threshold)))
    case .unitOutOfRange(_, let capacity):
      .withValue(
        "unit", .between(.amount(Amount(uncheckedSatoshis: 1)), .amount(capacity)))
    case .feeRateOutOfRange(_, let minimum, let maximum):
      .withValue("fee-rate", .between(.feeRate(minimum), .feeRate(maximum)))
    case .confirmationsOutOfRange(_, let minimum, let maximum):
      .withValue("confirmations", .between(.count(minimum), .count(maximum)))
    case .stepIsZero: .withValue("step", .atLeast(.blocks(1)))
    case .delayIsZero: .withValue("delay", .atLeast(.blocks(1)))
    case .blocksOutOfRange(_, let maximum): .withValue("blocks", .atMost(.blocks(maximum)))
    case .noRoomForUpdate(_, let needed):
      .withValue("refund-height", .atLeast(.computedHeight(Int(needed))))
    case .payoutNotStandard, .payoutsEqual: .withValue("payout", .another)
    case .keysEqual: .withValue("key", .another)
    }
  }
}
