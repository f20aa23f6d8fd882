internal import Bitcoin
package import Hashing
package import Secp256k1
internal import Simulation

/// The keys of a scenario; each public key is derived once for all records of a case.
package struct KeyRing {
  /// Every key, in the order in which they are written down.
  package let keys: [Entry]

  /// A key, secret and public.
  package struct Entry {
    /// The owner and the use of the key, as cases write them.
    package let purpose: String
    /// The secret key.
    package let secret: SecretKey
    /// The public key.
    package let publicKey: PublicKey
    /// HASH160 of the public key.
    package let keyHash: Digest<20>
  }

  init(_ keys: [Simulation.DerivedKey]) {
    self.keys = keys.map { key in
      let publicKey = key.secret.publicKey
      return Entry(
        purpose: key.purpose, secret: key.secret, publicKey: publicKey,
        keyHash: Hash160.hash(publicKey.compressed))
    }
  }

  /// Whether a signature verifies with one of these keys, as nodes verify: with a low S.
  func verifies(
    _ signature: ECDSASignature, _ digest: Digest<32>, by publicKey: [UInt8]
  ) -> Bool {
    keys.first { $0.publicKey.compressed == publicKey }?
      .publicKey.verify(signature, digest: digest.bytes) ?? false
  }

  /// The purpose of the key that made a signature; `nil` if none of these keys did.
  ///
  /// The script code contains the signers' keys, or the hash of one: those keys are tried first.
  func signer(
    of signature: ECDSASignature, _ digest: Digest<32>, for script: Script
  ) -> String? {
    let named = script.instructions.map { Array(script.bytes[$0.data]) }
    let isNamed = keys.map { entry in
      named.contains { $0 == entry.publicKey.compressed || $0 == entry.keyHash.array }
    }
    let order = keys.indices.filter { isNamed[$0] } + keys.indices.filter { !isNamed[$0] }
    return order.map { keys[$0] }.first {
      $0.publicKey.verify(signature.normalized, digest: digest.bytes)
    }?.purpose
  }
}
