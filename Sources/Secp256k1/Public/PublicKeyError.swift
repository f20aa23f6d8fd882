/// Why bytes are no public key.
public enum PublicKeyError: Error, Equatable, Sendable {
  /// A public key has 33 or 65 bytes, an x-only one 32; there were this many.
  case wrongLength(Int)
  /// Keys of this length do not start with this byte.
  case wrongPrefix(UInt8)
  /// No point of the curve has these coordinates.
  case notOnCurve
  /// A hybrid key's prefix (6 or 7) says another parity than its y has.
  case parityContradictsPrefix
}
