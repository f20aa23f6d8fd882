internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// Derives every key of a scenario from its seed, so that equal scenarios have equal bytes.
///
/// The keys are public in effect: they follow from the scenario.
struct KeyMaker {
  private let hash = TaggedHash(tag: "paychan/key")
  private let seed: [UInt8]

  init(seed: String) {
    self.seed = Array(seed.utf8)
  }

  /// The key for a purpose; the few hashes that are no key are passed over.
  func secret(for purpose: String) -> SecretKey {
    var attempt: UInt8 = 0
    while true {
      do {
        return try SecretKey(hash.hash(Array(purpose.utf8) + [0, attempt] + seed).bytes)
      } catch {
        precondition(attempt < .max, "nearly every hash is a key")
        attempt += 1
      }
    }
  }
}

extension SecretKey {
  /// What HASH160 makes of the public key.
  var keyHash: Digest<20> { Hash160.hash(publicKey.compressed) }

  /// Pays the key: `0 <HASH160 of the key>`.
  var payToWitnessKeyHash: Script { .payToWitnessKeyHash(keyHash) }
}
