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
  }

  init(_ scenario: Scenario) {
    keys = scenario.keys.map {
      Entry(purpose: $0.purpose, secret: $0.secret, publicKey: $0.secret.publicKey)
    }
  }

  /// What the key is for that made a signature, if one of them did.
  ///
  /// A script that holds the keys can name them: those are tried first.
  func signer(
    of signature: ECDSASignature, _ digest: Digest<32>, namedIn bytes: [UInt8]
  ) -> String? {
    let named = keys.filter { bytes.contains($0.publicKey.compressed) }
    let others = keys.filter { entry in !named.contains { $0.purpose == entry.purpose } }
    return (named + others).first {
      $0.publicKey.verify(signature.normalized, digest: digest.bytes)
    }?.purpose
  }
}
