/// A transaction's nLockTime: the height or the time that must be past before it may be in a block.
public struct LockTime: Hashable, Sendable {
  /// The four bytes as they stand on the wire.
  public let rawValue: UInt32

  /// Below this a lock time is a height, from it on a time.
  public static let timeThreshold: UInt32 = 500_000_000

  /// No lock.
  public static let none = LockTime(rawValue: 0)

  /// Takes the four bytes as they stand on the wire; every value means something.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Locks until a height: the first possible block is the one after it.
  public init(height: BlockHeight) {
    rawValue = height.value
  }

  /// What the number means.
  public enum Meaning: Hashable, Sendable {
    /// The chain must have reached this height.
    case height(UInt32)
    /// The median time past must be beyond this, in seconds since 1970.
    case time(UInt32)
  }

  /// What the number means: a height below 500,000,000, a time from there on.
  public var meaning: Meaning {
    rawValue < Self.timeThreshold ? .height(rawValue) : .time(rawValue)
  }
}
