internal import Bitcoin
internal import Channels
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
    let keyHash: Digest<20>
  }

  init(_ scenario: Scenario) {
    keys = scenario.keys.map { key in
      let publicKey = key.secret.publicKey
      return Entry(
        purpose: key.purpose, secret: key.secret, publicKey: publicKey,
        keyHash: Hash160.hash(publicKey.compressed))
    }
  }

  /// What a key of the story can be for.
  enum Purpose {
    /// One of the two keys of the funding output.
    case channel(PaymentRole)
    /// Where a side's share is paid.
    case payout(PaymentRole)
    /// Holds what the payer owns before the story begins.
    case wallet

    fileprivate var text: String {
      switch self {
      case .channel(let role): "\(role.rawValue)/channel"
      case .payout(let role): "\(role.rawValue)/payout"
      case .wallet: "payer/wallet"
      }
    }
  }

  /// The key for a purpose.
  subscript(purpose: Purpose) -> Entry {
    guard let entry = keys.first(where: { $0.purpose == purpose.text }) else {
      preconditionFailure("every story has a key for '\(purpose.text)'")
    }
    return entry
  }

  /// Whether a signature verifies with a public key of the story, as nodes verify: with a low S.
  func verifies(
    _ signature: ECDSASignature, _ digest: Digest<32>, by publicKey: [UInt8]
  ) -> Bool {
    keys.first { $0.publicKey.compressed == publicKey }?
      .publicKey.verify(signature, digest: digest.bytes) ?? false
  }

  /// What the key is for that made a signature, if one of them did.
  ///
  /// The script that is signed for names its keys, or a key's hash: those are tried first.
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
