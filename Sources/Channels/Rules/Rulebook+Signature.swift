package import Bitcoin
package import Hashing
package import Secp256k1

extension Rulebook where Refusal: SpendingRefusal {
  /// Checks what the sender of a proposal is to have signed; gives its signature, which only a
  /// participant that waives rules can go on without.
  package func requireSignature(
    of proposal: Proposal, by signer: PaymentRole, key: PublicKey,
    digest: (SighashType) -> Digest<32>
  ) throws(Refusal) -> ChannelSignature? {
    guard let partial = proposal.signature else {
      try refuse(.signature(.missing(signer)))
      try requireAll(proposal.type)
      return nil
    }
    try require(
      partial.key == key, else: .signature(.wrongSigner(expected: key, found: partial.key)))
    try requireAll(proposal.type)
    try requireAll(partial.signature.type)
    try verify(partial, by: signer, digest: digest(partial.signature.type))
    return partial.signature
  }

  /// Refuses a hash type that leaves parts of the transaction open.
  package func requireAll(_ type: SighashType) throws(Refusal) {
    try require(type == .all, else: .signature(.wrongHashType(expected: .all, found: type)))
  }

  /// Verifies first and asks for the reason only if that fails, for a high S never verifies.
  private func verify(
    _ partial: PartialSignature, by signer: PaymentRole, digest: Digest<32>
  ) throws(Refusal) {
    let signature = partial.signature.signature
    guard !partial.key.verify(signature, digest: digest.bytes) else { return }
    try require(signature.isLowS, else: .signature(.highS))
    try require(
      partial.key.verifyAllowingHighS(signature, digest: digest.bytes),
      else: .signature(.bad(signer)))
  }
}
