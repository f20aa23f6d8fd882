internal import Bitcoin
internal import Channels
internal import Telling

extension Timelock.TermsFault {
  /// Why terms make no channel, and what would.
  package var words: String {
    switch self {
    case .capacityOutOfRange(let capacity):
      "a capacity of \(capacity), with the closing fee on top, is no amount of money"
    case .capacityIsDust(let capacity, let side, let threshold):
      "the whole capacity, \(capacity), would be dust to the \(side.rawValue), whose output needs"
        + " \(threshold)"
    case .unitOutOfRange(let unit, let capacity):
      "a unit of goods costs \(unit), and should cost from 1 sat to the capacity, \(capacity)"
    case .feeRateOutOfRange(let rate, let minimum, let maximum):
      "the fee rate is \(rate.satoshisPerKilobyte) satoshis for 1,000 virtual bytes, and should be"
        + " from \(minimum.satoshisPerKilobyte) to \(maximum.satoshisPerKilobyte)"
    case .confirmationsOutOfRange(let count, let minimum, let maximum):
      "\(counted(count, "confirmation")) of the funding make no sense; take from \(minimum) to"
        + " \(maximum)"
    case .stepIsZero: "with a step of 0 all states unlock together; take 1 or more"
    case .delayIsZero: "a delay of 0 is sooner than the very next block; take 1 or more"
    case .blocksOutOfRange(let count, let maximum):
      "\(count) blocks are too many to wait for; take \(maximum) at most"
    case .noRoomForUpdate(let refundHeight, let needed):
      "no update fits below a refund at height \(refundHeight); it must be at \(needed) or above"
    case .payoutNotStandard(let side, let script):
      "the \(side.rawValue) wants its share at the script \(script.assembly), which nodes do not"
        + " pass on"
    case .payoutsEqual(let script):
      "both sides want their share at the same script, \(script.assembly)"
    case .keysEqual: "both sides have the same key"
    }
  }
}
