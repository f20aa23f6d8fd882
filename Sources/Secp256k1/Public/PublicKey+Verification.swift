internal import CSecp256k1

extension PublicKey {
  /// Whether the signature is valid for this key and digest; one with a high S never is.
  public func verify(_ signature: ECDSASignature, digest: InlineArray<32, UInt8>) -> Bool {
    withUnsafePointer(to: signature.raw) { verify($0, digest: digest) }
  }

  /// Whether consensus accepts the signature: a high S is as good as a low one.
  ///
  /// Low S is only a rule of policy: a block may hold either twin of a signature.
  public func verifyAllowingHighS(
    _ signature: ECDSASignature, digest: InlineArray<32, UInt8>
  ) -> Bool {
    var normalized = secp256k1_ecdsa_signature()
    return withUnsafeMutablePointer(to: &normalized) { normalized in
      withUnsafePointer(to: signature.raw) {
        _ = secp256k1_ecdsa_signature_normalize(Context.shared.pointer, normalized, $0)
      }
      return verify(normalized, digest: digest)
    }
  }

  @inline(__always)
  private func verify(
    _ signature: UnsafePointer<secp256k1_ecdsa_signature>, digest: InlineArray<32, UInt8>
  ) -> Bool {
    withUnsafePointer(to: raw) { key in
      digest.withPointer { digest in
        secp256k1_ecdsa_verify(Context.shared.pointer, signature, digest, key) == 1
      }
    }
  }
}
