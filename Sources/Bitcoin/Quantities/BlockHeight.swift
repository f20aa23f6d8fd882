/// A block's height: how many blocks are before it on its chain, 0 for the genesis block.
public struct BlockHeight: Hashable, Comparable, Sendable {
  /// The height as a number.
  public let value: UInt32

  /// Takes a height below the threshold at which nLockTime becomes a time.
  public init(_ value: UInt32) throws(BlockHeightError) {
    guard value < LockTime.timeThreshold else { throw .tooHigh(value) }
    self.value = value
  }

  /// Takes a number that is known to be a height.
  public init(uncheckedValue: UInt32) {
    value = uncheckedValue
  }

  /// The height of the first block.
  public static let genesis = BlockHeight(uncheckedValue: 0)

  /// The height of the next block.
  public var next: BlockHeight { BlockHeight(uncheckedValue: value + 1) }

  /// The height of the previous block; `nil` for the genesis block.
  public var previous: BlockHeight? {
    value == 0 ? nil : BlockHeight(uncheckedValue: value - 1)
  }

  /// How many blocks this one is above another; below zero if it is lower.
  public func distance(above other: BlockHeight) -> Int {
    Int(value) - Int(other.value)
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// Why a number is not a height.
public enum BlockHeightError: Error, Equatable, Sendable {
  /// From 500,000,000 on, nLockTime is a time.
  case tooHigh(UInt32)
}

extension BlockHeight: CustomStringConvertible {
  public var description: String { String(value) }
}
