/// A target as a header's four bytes write it: a length, a sign and three bytes of the number.
public struct CompactTarget: RawRepresentable, Hashable, Sendable {
  /// The four bytes as one number, the length in the highest byte.
  public let rawValue: UInt32

  /// Takes the four bytes of a header; many do not encode a target at all.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The target of every regtest block, which every second hash meets.
  public static let regtest = CompactTarget(rawValue: 0x207f_ffff)

  /// Why four bytes do not encode a target.
  public enum Fault: Error, Equatable, Sendable {
    /// The number would be below zero.
    case negative
    /// The number is zero, which no hash is below.
    case zero
    /// The number needs more than 256 bits.
    case overflow
  }

  /// The number that the four bytes encode.
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
