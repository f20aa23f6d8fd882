internal import CSecp256k1

extension SecretKey {
  /// Signs a digest with the nonce of RFC 6979 and a low S: the same inputs, the same signature.
  public func signECDSA(digest: InlineArray<32, UInt8>) -> ECDSASignature {
    signECDSA(digest: digest, nonceData: nil)
  }

  /// Signs with more bytes mixed into the nonce.
  ///
  /// A wallet counts up here until R is low and the signature one byte shorter. With 32 zero bytes
  /// the signature differs from the one made without extra bytes.
  public func signECDSA(
    digest: InlineArray<32, UInt8>, extraEntropy: InlineArray<32, UInt8>
  ) -> ECDSASignature {
    extraEntropy.withPointer { signECDSA(digest: digest, nonceData: $0) }
  }

  @inline(__always)
  private func signECDSA(
    digest: InlineArray<32, UInt8>, nonceData: UnsafePointer<UInt8>?
  ) -> ECDSASignature {
    var signature = secp256k1_ecdsa_signature()
    let status = digest.withPointer { digest in
      withCleanStack {
        secp256k1_ecdsa_sign(
          Context.shared.pointer, &signature, digest, memory.pointer, nil, nonceData)
      }
    }
    precondition(status == 1, "RFC 6979 finds a nonce for every secret in range")
    return ECDSASignature(raw: signature)
  }
}
