internal import CSecp256k1

extension ECDSASignature {
  /// The signature with the order less S in place of S: it verifies for the same key and digest.
  ///
  /// It can be made without the key, and a legacy transaction changed in this way has another txid.
  /// A signature whose S is zero, which no key verifies, is its own twin.
  package var twin: ECDSASignature {
    var bytes = compact
    var s = InlineArray<32, UInt8> { bytes[32 + $0] }
    let status = s.withMutablePointer {
      secp256k1_ec_seckey_negate(Context.shared.pointer, $0)
    }
    guard status == 1 else { return self }
    for index in 0..<32 { bytes[32 + index] = s[index] }
    do { return try ECDSASignature(compact: bytes) } catch {
      preconditionFailure("the order less a number in range is in range")
    }
  }
}
