public import Bitcoin
public import Hashing
public import Secp256k1

extension Rulebook where Refusal: SpendingRefusal {
  /// Checks what the sender of a proposal is to have signed; gives its signature, which only a
  /// participant that waives rules can go on without.
  public func requireSignature(
    of proposal: Proposal, by signer: Refusal.Role, key: PublicKey, type: SighashType = .all,
    digest: (SighashType) -> Digest<32>
  ) throws(Refusal) -> ChannelSignature? {
    guard let partial = proposal.signature else {
      try refuse(.signature(.missing(signer)))
      try requireType(proposal.type, type)
      return nil
    }
    try require(
      partial.key == key, else: .signature(.wrongSigner(expected: key, found: partial.key)))
    try requireType(proposal.type, type)
    try requireType(partial.signature.type, type)
    try verify(partial, by: signer, digest: digest(partial.signature.type))
    return partial.signature
  }

  /// Refuses a signature that covers other parts of the transaction than was agreed: all, mostly.
  public func requireType(
    _ found: SighashType, _ expected: SighashType = .all
  ) throws(Refusal) {
    try require(
      found == expected, else: .signature(.wrongHashType(expected: expected, found: found)))
  }

  /// Verifies first and asks for the reason only if that fails, for a high S never verifies.
  private func verify(
    _ partial: PartialSignature, by signer: Refusal.Role, digest: Digest<32>
  ) throws(Refusal) {
    let signature = partial.signature.signature
    guard !partial.key.verify(signature, digest: digest.bytes) else { return }
    try require(signature.isLowS, else: .signature(.highS))
    try require(
      partial.key.verifyAllowingHighS(signature, digest: digest.bytes),
      else: .signature(.bad(signer)))
  }
}
