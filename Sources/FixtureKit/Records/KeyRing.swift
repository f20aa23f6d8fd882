internal import Bitcoin
internal import Hashing
internal import Secp256k1
internal import Simulation

/// The keys of a story, each public key derived once for all that is written down of it.
struct KeyRing {
  /// All of them.
  let keys: [Entry]

  /// A key of the story, secret and public.
  struct Entry {
    /// Whose it is and what for: `payer/channel`.
    let purpose: String
    let secret: SecretKey
    let publicKey: PublicKey
    /// HASH160 of the public key.
    let hash: [UInt8]
  }

  init(_ scenario: Scenario) {
    keys = scenario.keys.map { key in
      let publicKey = key.secret.publicKey
      return Entry(
        purpose: key.purpose, secret: key.secret, publicKey: publicKey,
        hash: Hash160.hash(publicKey.compressed).array)
    }
  }

  /// What the key is for that made a signature, if one of them did.
  ///
  /// The script that is signed for names its keys, or a key's hash: those are tried first.
  func signer(
    of signature: ECDSASignature, _ digest: Digest<32>, for script: Script
  ) -> String? {
    let named = script.instructions.map { Array(script.bytes[$0.data]) }
    let isNamed = keys.map { entry in
      named.contains { $0 == entry.publicKey.compressed || $0 == entry.hash }
    }
    let order = keys.indices.filter { isNamed[$0] } + keys.indices.filter { !isNamed[$0] }
    return order.map { keys[$0] }.first {
      $0.publicKey.verify(signature.normalized, digest: digest.bytes)
    }?.purpose
  }
}
