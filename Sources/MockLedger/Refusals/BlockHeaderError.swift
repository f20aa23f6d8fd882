public import Bitcoin

/// A fault of a header in its context: Core's `ContextualCheckBlockHeader`.
public enum BlockHeaderError: Error, Equatable, Sendable {
  /// The previous block is unknown.
  case previousBlockNotFound(BlockHash)
  /// The previous block is invalid.
  case previousBlockInvalid(BlockHash, BlockFault)
  /// Its target is not the one that the chain requires.
  case bits(found: CompactTarget, required: CompactTarget)
  /// Its time is not above the median of the eleven blocks before it.
  case timeTooOld(time: UInt32, medianTimePast: UInt32)
  /// Its time is too far ahead of the node's clock.
  case timeTooNew(time: UInt32, now: UInt32, allowance: UInt32)
  /// Its version is older than rules that are in force.
  case version(found: Int32, minimum: Int32)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .previousBlockNotFound: "prev-blk-not-found"
    case .previousBlockInvalid: "bad-prevblk"
    case .bits: "bad-diffbits"
    case .timeTooOld: "time-too-old"
    case .timeTooNew: "time-too-new"
    case .version(let found, _): "bad-version(\(Self.hex(found)))"
    }
  }

  /// The detail that Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .previousBlockNotFound, .previousBlockInvalid: ""
    case .bits: "incorrect proof of work"
    case .timeTooOld: "block's timestamp is too early"
    case .timeTooNew: "block timestamp too far in the future"
    case .version(let found, _): "rejected nVersion=\(Self.hex(found)) block"
    }
  }

  private static func hex(_ version: Int32) -> String {
    let digits = String(UInt32(bitPattern: version), radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
