/// A digest of a state: two states with the same fingerprint count as one state.
///
/// A model gives 128 bits and the table of visited states keeps 72 of them: 64 in the slot, and 8
/// implied by the slot's shard. So two states fit into the memory that one would need with all
/// bits, and the chance that any two of a hundred million states are confused is still one in a
/// million.
public struct Fingerprint: Sendable, Hashable {
  public let high: UInt64
  public let low: UInt64

  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// How many bits of a fingerprint are kept of a visited state.
  public static let keptBits = 72

  /// A bound on the chance that two of this many states share the kept bits of their fingerprints.
  ///
  /// There are n(n − 1)/2 pairs, and each collides with a chance of 1 in 2^72. It assumes that
  /// fingerprints are spread like random numbers: it says nothing about a model that gives eight
  /// bits.
  public static func collisionProbability(states: Int) -> Double {
    let pairs = Double(states) * Double(max(0, states - 1)) / 2
    return min(1, pairs / Double(sign: .plus, exponent: keptBits, significand: 1))
  }
}
