/// Makes a fingerprint of the words that describe a state: MurmurHash3, x64, 128 bits.
///
/// Unlike the standard library's `Hasher` it gives the same result in every run, and each of its
/// steps can be undone, so that nothing is lost on the way. Nobody chooses states in order to make
/// them collide; against somebody who did, it would be no protection.
public struct Fingerprinter: Sendable {
  private var first: UInt64
  private var second: UInt64
  private var words: UInt64 = 0

  /// Begins a fingerprint; an exploration with another seed confuses other states, if any.
  public init(seed: UInt64 = 0) {
    first = seed
    second = seed
  }

  /// Adds a word; what a word means must follow from those before it.
  public mutating func combine(_ word: UInt64) {
    if words & 1 == 0 {
      first ^= Self.scramble(word, Self.oddA, 31, Self.oddB)
    } else {
      // The halves are stirred only when both are there, as a block of the original is.
      first = (Self.rotate(first, 27) &+ second) &* 5 &+ 0x52dc_e729
      second ^= Self.scramble(word, Self.oddB, 33, Self.oddA)
      second = (Self.rotate(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
    }
    words &+= 1
  }

  public mutating func combine(_ number: some FixedWidthInteger) {
    combine(UInt64(truncatingIfNeeded: number))
  }

  /// Adds bytes, and how many they are.
  public mutating func combine(bytes: some Sequence<UInt8>) {
    var word: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) << (count % 8 * 8)
      count += 1
      guard count % 8 == 0 else { continue }
      combine(word)
      word = 0
    }
    if count % 8 != 0 { combine(word) }
    combine(count)
  }

  public func finalize() -> Fingerprint {
    let length = words &* 8
    var high = first ^ length
    var low = second ^ length
    high &+= low
    low &+= high
    high = high.mixed
    low = low.mixed
    high &+= low
    low &+= high
    return Fingerprint(high: high, low: low)
  }

  private static let oddA: UInt64 = 0x87c3_7b91_1142_53d5
  private static let oddB: UInt64 = 0x4cf5_ad43_2745_937f

  private static func scramble(
    _ word: UInt64, _ before: UInt64, _ turn: UInt64, _ after: UInt64
  ) -> UInt64 {
    rotate(word &* before, turn) &* after
  }

  private static func rotate(_ word: UInt64, _ turn: UInt64) -> UInt64 {
    word << turn | word >> (64 - turn)
  }
}

extension UInt64 {
  /// The word with each bit depending on all: MurmurHash3's last step, which can be undone.
  @usableFromInline var mixed: UInt64 {
    var word = self
    word ^= word >> 33
    word = word &* 0xff51_afd7_ed55_8ccd
    word ^= word >> 33
    word = word &* 0xc4ce_b9fe_1a85_ec53
    return word ^ word >> 33
  }
}
