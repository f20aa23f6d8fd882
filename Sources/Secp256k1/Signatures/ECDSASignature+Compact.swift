internal import CSecp256k1

extension ECDSASignature {
  /// Reads R and S, 32 bytes each; refuses a number that is not below the curve's order.
  public init(compact bytes: InlineArray<64, UInt8>) throws(SignatureError) {
    var signature = secp256k1_ecdsa_signature()
    let status = bytes.withPointer {
      secp256k1_ecdsa_signature_parse_compact(Context.shared.pointer, &signature, $0)
    }
    guard status == 1 else { throw .notBelowCurveOrder }
    raw = signature
  }

  /// Refuses any length but 64, and a number that is not below the curve's order.
  public init(compact bytes: [UInt8]) throws(SignatureError) {
    guard let exact = InlineArray<64, UInt8>(exactly: bytes.span) else {
      throw .wrongLength(bytes.count)
    }
    try self.init(compact: exact)
  }

  /// R and S, 32 bytes each.
  public var compact: InlineArray<64, UInt8> {
    var bytes = InlineArray<64, UInt8>(repeating: 0)
    let status = withUnsafePointer(to: raw) { signature in
      bytes.withMutablePointer {
        secp256k1_ecdsa_signature_serialize_compact(Context.shared.pointer, $0, signature)
      }
    }
    precondition(status == 1, "every signature has a compact form")
    return bytes
  }
}
