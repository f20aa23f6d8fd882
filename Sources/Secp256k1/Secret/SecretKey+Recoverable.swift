internal import CSecp256k1

extension SecretKey {
  /// Signs a digest so that the public key can be recovered: the nonce of RFC 6979 and a low S.
  ///
  /// Without V the result is the one of `signECDSA(digest:)`.
  public func signRecoverable(digest: InlineArray<32, UInt8>) -> RecoverableSignature {
    var signature = secp256k1_ecdsa_recoverable_signature()
    let status = digest.withPointer { digest in
      withCleanStack {
        secp256k1_ecdsa_sign_recoverable(
          Context.shared.pointer, &signature, digest, memory.pointer, nil, nil)
      }
    }
    precondition(status == 1, "RFC 6979 finds a nonce for every secret in range")
    return RecoverableSignature(raw: signature)
  }
}
