internal import Hashing
internal import Secp256k1
internal import Simulation

/// The public keys of a story, derived once for all signatures in it.
struct KeyRing {
  private let keys: [(purpose: String, key: PublicKey)]

  init(_ scenario: Scenario) {
    keys = scenario.keys.map { ($0.purpose, $0.secret.publicKey) }
  }

  /// What the key is for that made a signature, if one of them did.
  func signer(of signature: ECDSASignature, _ digest: Digest<32>) -> String? {
    keys.first { $0.key.verify(signature.normalized, digest: digest.bytes) }?.purpose
  }
}
