/// A transaction's nLockTime: the height or the time that must have passed before a block may hold
/// it.
public struct LockTime: Hashable, Sendable {
  /// The four bytes on the wire.
  public let rawValue: UInt32

  /// Below this nLockTime is a height, from it on a time.
  public static let timeThreshold: UInt32 = 500_000_000

  /// No lock.
  public static let none = LockTime(rawValue: 0)

  /// Takes the four bytes on the wire; every value has a meaning.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Locks up to a height: the first possible block is the one after it.
  public init(height: BlockHeight) {
    rawValue = height.value
  }

  /// The meaning of the number.
  public enum Meaning: Hashable, Sendable {
    /// The chain must have reached this height.
    case height(UInt32)
    /// The median time past must be above this, in seconds since 1970.
    case time(UInt32)
  }

  /// The meaning of the number: a height below 500,000,000, a time from there on.
  public var meaning: Meaning {
    rawValue < Self.timeThreshold ? .height(rawValue) : .time(rawValue)
  }
}
