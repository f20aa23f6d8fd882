/// A fingerprint: 128 bits that follow from a thing's content.
///
/// Things of equal marks are taken for equal. Marks of contents are cut from SHA-256, so that two
/// of n things are confused with a chance below n² in 2^129, even if an attacker chose them.
public struct Mark: Hashable, Sendable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// Puts both halves together.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A small number, as a mark to be mixed with others.
  @inlinable
  public init(_ number: some FixedWidthInteger) {
    self.init(high: 0, low: UInt64(truncatingIfNeeded: number))
  }

  /// The mark of nothing.
  @inlinable
  public static var none: Mark { Mark(high: 0, low: 0) }
}

extension Mark {
  /// The mark of two things in their order.
  ///
  /// Both halves depend on all four words. What is mixed here is not chosen by an attacker, so that
  /// no more than an even spread is asked of it.
  @inlinable
  public func mixed(with other: Mark) -> Mark {
    let first = Self.folded(low ^ 0xa076_1d64_78bd_642f, other.high ^ 0xe703_7ed1_a0b4_28db)
    let second = Self.folded(high ^ 0x8ebc_6af0_9c88_c6e3, other.low ^ 0x5899_65cc_7537_4cc3)
    let turned = second << 23 | second >> 41
    return Mark(
      high: first ^ (turned &* 0x9e37_79b9_7f4a_7c15),
      low: (first &+ turned) &* 0xd6e8_feb8_6659_fd93 ^ (first >> 32))
  }

  /// The mark of a thing and a small number.
  @inlinable
  public func mixed(with number: some FixedWidthInteger) -> Mark { mixed(with: Mark(number)) }

  /// The mark of several things whatever their order: they are mixed before they are added.
  @inlinable
  public static func + (left: Mark, right: Mark) -> Mark {
    Mark(high: left.high &+ right.high, low: left.low &+ right.low)
  }

  @inlinable
  static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
