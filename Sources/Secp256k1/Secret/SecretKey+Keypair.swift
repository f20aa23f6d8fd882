internal import CSecp256k1

extension SecretKey {
  /// Lends the pair of secret and public key that BIP340's functions take, and wipes it after use.
  @inline(__always)
  func withKeypair<Result>(_ body: (UnsafeMutablePointer<secp256k1_keypair>) -> Result) -> Result {
    var keypair = secp256k1_keypair()
    return withUnsafeMutablePointer(to: &keypair) { keypair in
      defer { paychan_wipe(keypair, MemoryLayout<secp256k1_keypair>.size) }
      let status = withCleanStack {
        secp256k1_keypair_create(Context.shared.pointer, keypair, memory.pointer)
      }
      precondition(status == 1, "a secret in range has a public key")
      return body(keypair)
    }
  }
}
