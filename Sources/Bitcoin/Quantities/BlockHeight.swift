/// How many blocks stand before a block on its chain; the genesis block has height 0.
public struct BlockHeight: Hashable, Comparable, Sendable {
  /// The height as a number.
  public let value: UInt32

  /// Takes a height below the threshold at which nLockTime becomes a time.
  public init(_ value: UInt32) throws(BlockHeightError) {
    guard value < LockTime.timeThreshold else { throw .tooHigh(value) }
    self.value = value
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// Why a number is not a height.
public enum BlockHeightError: Error, Equatable, Sendable {
  /// From 500,000,000 on, a lock time is read as a time.
  case tooHigh(UInt32)
}

extension BlockHeight: CustomStringConvertible {
  public var description: String { String(value) }
}
