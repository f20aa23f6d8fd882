internal import Bitcoin
internal import Channels

extension OneWay.TermsFault {
  /// What was compared, after the fault's name.
  var comparison: [Comparison] { values.map { Comparison($0.0, $0.1) } }

  /// The same as pairs.
  var values: [(String, Compared)] { [("fault", .name(name))] + numbers }

  /// The fault in kebab-case; it stays the same from version to version.
  public var name: String {
    switch self {
    case .capacityOutOfRange: "capacity-out-of-range"
    case .capacityIsDust: "capacity-is-dust"
    case .unitOutOfRange: "unit-out-of-range"
    case .feeRateOutOfRange: "fee-rate-out-of-range"
    case .confirmationsOutOfRange: "confirmations-out-of-range"
    case .delayIsZero: "delay-is-zero"
    case .blocksOutOfRange: "blocks-out-of-range"
    case .expiryIsTime: "expiry-is-time"
    case .noRoomForPayment: "no-room-for-payment"
    case .lifetimeOutOfRange: "lifetime-out-of-range"
    case .payoutNotStandard: "payout-not-standard"
    case .payoutsEqual: "payouts-equal"
    case .keysEqual: "keys-equal"
    }
  }

  private var numbers: [(String, Compared)] {
    switch self {
    case .capacityOutOfRange(let capacity): [("capacity", .amount(capacity))]
    case .capacityIsDust(let capacity, let side, let threshold):
      [
        ("capacity", .amount(capacity)), ("side", .role(side.rawValue)),
        ("threshold", .amount(threshold)),
      ]
    case .unitOutOfRange(let unit, let capacity):
      [("unit", .amount(unit)), ("capacity", .amount(capacity))]
    case .feeRateOutOfRange(let rate, let minimum, let maximum):
      [
        ("fee-rate", .feeRate(rate)), ("minimum", .feeRate(minimum)),
        ("maximum", .feeRate(maximum)),
      ]
    case .confirmationsOutOfRange(let found, let minimum, let maximum):
      [
        ("confirmations", .count(found)), ("minimum", .count(minimum)),
        ("maximum", .count(maximum)),
      ]
    case .delayIsZero: [("delay", .blocks(0))]
    case .blocksOutOfRange(let found, let maximum):
      [("blocks", .blocks(found)), ("maximum", .blocks(maximum))]
    case .expiryIsTime(let found, let maximum):
      [("expiry", .lock(LockTime(rawValue: found))), ("maximum", .blocks(maximum))]
    case .noRoomForPayment(let expiry, let needed):
      [("expiry", .height(expiry)), ("needed", .computedHeight(Int(needed)))]
    case .lifetimeOutOfRange(let found, let minimum, let maximum):
      [("lifetime", .blocks(found)), ("minimum", .blocks(minimum)), ("maximum", .blocks(maximum))]
    case .payoutNotStandard(let side, let script):
      [("side", .role(side.rawValue)), ("payout", .script(script))]
    case .payoutsEqual(let script): [("payout", .script(script))]
    case .keysEqual: []
    }
  }

  /// Which terms would have made a channel, as far as this fault tells.
  var remedy: Remedy {
    switch self {
    case .capacityOutOfRange:
      .withValue("capacity", .between(.amount(.zero), .amount(.maximum)))
    case .capacityIsDust(_, _, let threshold): .withValue("capacity", .atLeast(.amount(threshold)))
    case .unitOutOfRange(_, let capacity):
      .withValue("unit", .between(.amount(Amount(uncheckedSatoshis: 1)), .amount(capacity)))
    case .feeRateOutOfRange(_, let minimum, let maximum):
      .withValue("fee-rate", .between(.feeRate(minimum), .feeRate(maximum)))
    case .confirmationsOutOfRange(_, let minimum, let maximum):
      .withValue("confirmations", .between(.count(minimum), .count(maximum)))
    case .delayIsZero: .withValue("delay", .atLeast(.blocks(1)))
    case .blocksOutOfRange(_, let maximum): .withValue("blocks", .atMost(.blocks(maximum)))
    case .expiryIsTime(_, let maximum): .withValue("expiry", .atMost(.blocks(maximum)))
    case .noRoomForPayment(_, let needed):
      .withValue("expiry", .atLeast(.computedHeight(Int(needed))))
    case .lifetimeOutOfRange(_, let minimum, let maximum):
      .withValue("lifetime", .between(.blocks(minimum), .blocks(maximum)))
    case .payoutNotStandard, .payoutsEqual: .withValue("payout", .another)
    case .keysEqual: .withValue("key", .another)
    }
  }
}
