/// Why a number cannot be added to a key.
public enum TweakError: Error, Equatable, Sendable {
  /// The number is the order of the curve or above it.
  case notBelowCurveOrder
  /// Key and number cancel each other, and zero is no key.
  case sumIsZero

  /// Says which of the two reasons the library had to refuse.
  init(refused tweak: InlineArray<32, UInt8>) {
    self = tweak.withPointer(Scalar.isBelowCurveOrder) ? .sumIsZero : .notBelowCurveOrder
  }
}
