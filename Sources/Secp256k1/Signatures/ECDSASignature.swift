internal import CSecp256k1

/// A pair of numbers below the curve's order, R and S.
///
/// With S the order less S verifies too. Signers give the lower one, policy demands it, and
/// consensus takes both.
public struct ECDSASignature: Sendable {
  var raw: secp256k1_ecdsa_signature

  init(raw: secp256k1_ecdsa_signature) {
    self.raw = raw
  }

  /// Tells whether S is at most half of the curve's order.
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
