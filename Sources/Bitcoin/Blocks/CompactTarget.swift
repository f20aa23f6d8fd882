/// A target as a header's four bytes write it: a length, a sign and three bytes of the number.
public struct CompactTarget: RawRepresentable, Hashable, Sendable {
  /// The four bytes as one number: the length is on top.
  public let rawValue: UInt32

  /// Takes the four bytes as they stand in a header; many mean no target at all.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Every block of a regtest chain has this one, which every second hash meets.
  public static let regtest = CompactTarget(rawValue: 0x207f_ffff)

  /// Why four bytes mean no target.
  public enum Fault: Error, Equatable, Sendable {
    /// The number would be below zero.
    case negative
    /// The number is zero, which no hash is below.
    case zero
    /// The number takes more than 256 bits.
    case overflow
  }

  /// The number that is meant.
  public var target: Target {
    get throws(Fault) {
      let length = Int(rawValue >> 24)
      let digits = rawValue & 0x007f_ffff
      let mantissa = length < 3 ? digits >> (8 * UInt32(3 - length)) : digits
      guard mantissa != 0 else { throw .zero }
      guard rawValue & 0x0080_0000 == 0 else { throw .negative }
      let width = mantissa > 0xffff ? 3 : mantissa > 0xff ? 2 : 1
      let shift = Swift.max(0, length - 3)
      guard shift + width <= 32 else { throw .overflow }
      return Target(mantissa: mantissa, shiftedBytes: shift)
    }
  }
}
