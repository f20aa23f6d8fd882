internal import CSecp256k1

/// Why bytes are not a signature.
public enum SignatureError: Error, Equatable, Sendable {
  /// A compact ECDSA signature or a Schnorr signature has 64 bytes; there were this many.
  case wrongLength(Int)
  /// The bytes break the rules of DER.
  case notDER
  /// R or S is negative, or not below the order of the curve.
  case notBelowCurveOrder
  /// Lax DER: there is no tag of a sequence or an integer here.
  case tagMissing(offset: Int)
  /// Lax DER: what starts here is longer than the bytes that are left.
  case truncated(offset: Int)
  /// Lax DER: the length that starts here has more than three significant bytes.
  case lengthTooLarge(offset: Int)
}

/// A pair of numbers below the curve's order, R and S.
///
/// With S the order less S verifies too. Signers give the lower one, policy demands it, and
/// consensus takes both.
public struct ECDSASignature: Sendable {
  var raw: secp256k1_ecdsa_signature

  init(raw: secp256k1_ecdsa_signature) {
    self.raw = raw
  }

  /// Whether S is at most half of the curve's order.
  public var isLowS: Bool {
    withUnsafePointer(to: raw) {
      secp256k1_ecdsa_signature_normalize(Context.shared.pointer, nil, $0) == 0
    }
  }

  /// The twin with the low S, which may be this signature itself.
  public var normalized: ECDSASignature {
    var result = secp256k1_ecdsa_signature()
    withUnsafePointer(to: raw) {
      _ = secp256k1_ecdsa_signature_normalize(Context.shared.pointer, &result, $0)
    }
    return ECDSASignature(raw: result)
  }
}

extension ECDSASignature: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.compact.elementsEqual(right.compact)
  }

  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: compact) { hasher.combine(bytes: $0) }
  }
}
