internal import Bitcoin
internal import Channels

extension Timelock.TermsFault {
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
    case .stepIsZero: "step-is-zero"
    case .delayIsZero: "delay-is-zero"
    case .blocksOutOfRange: "blocks-out-of-range"
    case .noRoomForUpdate: "no-room-for-update"
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
    case .stepIsZero: [("step", .blocks(0))]
    case .delayIsZero: [("delay", .blocks(0))]
    case .blocksOutOfRange(let found, let maximum):
      [("blocks", .blocks(found)), ("maximum", .blocks(maximum))]
    case .noRoomForUpdate(let refundHeight, let needed):
      [("refund-height", .height(refundHeight)), ("needed", .computedHeight(Int(needed)))]
    case .payoutNotStandard(let side, let script):
      [("side", .role(side.rawValue)), ("payout", .script(script))]
    case .payoutsEqual(let script): [("payout", .script(script))]
    case .keysEqual: []
    }
  }
}
