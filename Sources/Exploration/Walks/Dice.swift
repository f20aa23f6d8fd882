/// Random numbers that follow from a seed alone: xoshiro256**, started by splitmix64.
///
/// Each run of a seed has its own start, so it can be repeated without the runs before it.
public struct Dice: RandomNumberGenerator, Sendable {
  private var a, b, c, d: UInt64

  public init(seed: UInt64, run: UInt64 = 0) {
    var state = seed ^ run.mixed
    func split() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
      return word ^ word >> 31
    }
    (a, b, c, d) = (split(), split(), split(), split())
  }

  /// Continues from a state of the generator, of which at least one word is not zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (a, b, c, d) = state
  }

  public mutating func next() -> UInt64 {
    let result = Self.rotate(b &* 5, 7) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = Self.rotate(d, 45)
    return result
  }

  /// A number from zero up to, not including, a bound, each equally likely.
  ///
  /// The bound is at least one.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "no number lies below such a bound")
    return Int(truncatingIfNeeded: next(upperBound: UInt64(bound)))
  }

  private static func rotate(_ word: UInt64, _ turn: UInt64) -> UInt64 {
    word << turn | word >> (64 - turn)
  }
}
