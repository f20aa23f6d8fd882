/// Why bytes are no signature.
public enum SignatureError: Error, Equatable, Sendable {
  /// A compact ECDSA signature or a Schnorr signature has 64 bytes; there were this many.
  case wrongLength(Int)
  /// The bytes break the rules of DER.
  case notDER
  /// R or S is negative, or not below the order of the curve.
  case notBelowCurveOrder
  /// Lax DER: another byte than the tag of a sequence or an integer stands here, or none.
  case tagMissing(offset: Int)
  /// Lax DER: what starts here is longer than the bytes that are left.
  case truncated(offset: Int)
  /// Lax DER: the length that starts here has more than three significant bytes.
  case lengthTooLarge(offset: Int)
}
