internal import CSecp256k1

extension PublicKey {
  /// Tells whether the signature is this key's for the digest; one with a high S never is.
  public func verify(_ signature: ECDSASignature, digest: InlineArray<32, UInt8>) -> Bool {
    withUnsafePointer(to: signature.raw) { verify($0, digest: digest) }
  }

  /// Tells the same as consensus does, for which a high S is as good as a low one.
  ///
  /// Low S is a rule of policy alone: blocks may hold both twins of a signature.
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
