/// Why bytes are no secret key; never tells what the bytes were.
public enum SecretKeyError: Error, Equatable, Sendable {
  /// A secret key has 32 bytes; there were this many.
  case wrongLength(Int)
  /// Zero has no public key.
  case zero
  /// The number is the order of the curve or above it.
  case notBelowCurveOrder
}
