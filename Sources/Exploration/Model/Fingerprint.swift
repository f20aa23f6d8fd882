/// A digest of a state: two states with one fingerprint are taken for one state.
///
/// A model gives 128 bits and the table of visited states keeps 72 of them: 64 in the slot, and 8
/// that are told by the shard that the slot lies in. That fits two states into the memory that one
/// would need with all bits, and leaves the chance that any two of a hundred million states are
/// confused at one in a million.
public struct Fingerprint: Sendable, Hashable {
  public let high: UInt64
  public let low: UInt64

  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// How many bits of a fingerprint tell visited states apart.
  public static let keptBits = 72

  /// A bound for the chance that two of so many states share what is kept of their fingerprints.
  ///
  /// There are n(n − 1)/2 pairs, and each is confused once in 2^72 times. It counts on fingerprints
  /// that spread like random ones: of a model that gives eight bits, it says nothing.
  public static func collisionProbability(states: Int) -> Double {
    let pairs = Double(states) * Double(max(0, states - 1)) / 2
    return min(1, pairs / Double(sign: .plus, exponent: keptBits, significand: 1))
  }
}
