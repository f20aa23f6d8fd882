internal import Bitcoin
internal import Hashing

/// The last signature hash that an operation computed, which the signatures of a multisig mostly
/// share.
struct KnownSighash {
  private var last: (type: SighashType, digest: Digest<32>)?

  /// Gives the hash for a type; computes it only if the last one was for another type.
  mutating func digest(
    for type: SighashType, otherwise compute: () -> Digest<32>
  ) -> Digest<32> {
    if let last, last.type == type { return last.digest }
    let digest = compute()
    last = (type, digest)
    return digest
  }
}
