/// Makes a fingerprint of the words that describe a state: MurmurHash3, x64, 128 bits.
///
/// Unlike the standard library's `Hasher` it gives the same result in every run, and each of its
/// steps is invertible, so no information is lost before the end. It is no protection against an
/// attacker who chooses states that collide.
@frozen
public struct Fingerprinter: Sendable {
  @usableFromInline var first: UInt64
  @usableFromInline var second: UInt64
  @usableFromInline var words: UInt64 = 0

  /// Starts a fingerprint; with another seed, other states collide, if any.
  @inlinable
  public init(seed: UInt64 = 0) {
    first = seed
    second = seed
  }

  /// Adds a word; what a word means must follow from those before it.
  @inlinable @inline(__always)
  public mutating func combine(_ word: UInt64) {
    if words & 1 == 0 {
      first ^= Self.scramble(word, Self.oddA, 31, Self.oddB)
    } else {
      // The halves are mixed only when both are there, as the original mixes a block.
      first = (Self.rotate(first, 27) &+ second) &* 5 &+ 0x52dc_e729
      second ^= Self.scramble(word, Self.oddB, 33, Self.oddA)
      second = (Self.rotate(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
    }
    words &+= 1
  }

  /// Adds a number; two numbers of one type get the same word only if they are the same.
  @inlinable
  public mutating func combine(_ number: some FixedWidthInteger) {
    combine(UInt64(truncatingIfNeeded: number))
  }

  /// Adds bytes, and how many they are.
  @inlinable
  public mutating func combine(bytes: some Sequence<UInt8>) {
    var fingerprinter = self
    let count = bytes.withContiguousStorageIfAvailable { buffer in
      fingerprinter.combineWords(of: UnsafeRawBufferPointer(buffer))
      return buffer.count
    }
    self = fingerprinter
    combine(count ?? combineWords(of: bytes))
  }

  @usableFromInline
  mutating func combineWords(of bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count & ~7
    for first in stride(from: 0, to: whole, by: 8) {
      combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: first, as: UInt64.self)))
    }
    _ = combineWords(of: bytes[whole...])
  }

  /// Adds the bytes as words, the first byte being the lowest; gives how many bytes there were.
  @inlinable
  mutating func combineWords(of bytes: some Sequence<UInt8>) -> Int {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word |= UInt64(byte) << UInt64(count % 8 * 8)
      count += 1
      guard count % 8 == 0 else { continue }
      combine(word)
      word = 0
    }
    if count % 8 != 0 { combine(word) }
    return count
  }

  @inlinable @inline(__always)
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

  @inlinable static var oddA: UInt64 { 0x87c3_7b91_1142_53d5 }
  @inlinable static var oddB: UInt64 { 0x4cf5_ad43_2745_937f }

  @inlinable @inline(__always)
  static func scramble(
    _ word: UInt64, _ before: UInt64, _ turn: UInt64, _ after: UInt64
  ) -> UInt64 {
    rotate(word &* before, turn) &* after
  }

  @inlinable @inline(__always)
  static func rotate(_ word: UInt64, _ turn: UInt64) -> UInt64 {
    // Masking shifts: what asks whether a shift is too far costs more than the rest.
    word &<< turn | word &>> (64 &- turn)
  }
}

extension UInt64 {
  /// The word mixed so that each bit depends on all: MurmurHash3's last step, which is invertible.
  @inlinable var mixed: UInt64 {
    var word = self
    word ^= word >> 33
    word = word &* 0xff51_afd7_ed55_8ccd
    word ^= word >> 33
    word = word &* 0xc4ce_b9fe_1a85_ec53
    return word ^ word >> 33
  }
}
