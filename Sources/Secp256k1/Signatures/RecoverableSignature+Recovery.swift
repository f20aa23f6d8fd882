internal import CSecp256k1

extension RecoverableSignature {
  /// Computes the key for which this is a valid signature of the digest.
  ///
  /// Whether that key is the right one is for the caller to compare: nearly every signature has a
  /// key for every digest. A signature with a high S gives the same key as its low twin, provided
  /// that V's bit 0 was flipped along with S.
  public func recover(digest: InlineArray<32, UInt8>) throws(RecoveryError) -> PublicKey {
    var key = secp256k1_pubkey()
    let status = withUnsafePointer(to: raw) { signature in
      digest.withPointer {
        secp256k1_ecdsa_recover(Context.shared.pointer, &key, signature, $0)
      }
    }
    guard status == 1 else { throw .noSuchKey }
    return PublicKey(raw: key)
  }
}
