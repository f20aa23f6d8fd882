internal import Bitcoin
internal import Hashing
internal import Secp256k1

extension Timelock {
  /// What signatures of a proposal are over; its digest is computed no more often than needed.
  struct SignatureSubject {
    let channel: FundedChannel
    let division: Division
    let form: ClosingForm
    let body: SignedClosing.Body
    /// The template's digest, where it is kept or was just computed.
    let known: Digest<32>

    init(
      channel: FundedChannel, division: Division, form: ClosingForm, body: SignedClosing.Body,
      known: Digest<32>?
    ) {
      self.channel = channel
      self.division = division
      self.form = form
      self.body = body
      self.known =
        switch body {
        case .template: known ?? channel.digest(division, form)
        case .deviant(let transaction): channel.digest(of: transaction, type: .all)
        }
    }

    /// The digest under a hash type; only where that rule is waived it is not the one known.
    func digest(type: SighashType) -> Digest<32> {
      guard type != .all else { return known }
      switch body {
      case .template:
        return channel.digest(of: channel.transaction(division, form), type: type)
      case .deviant(let transaction): return channel.digest(of: transaction, type: type)
      }
    }
  }
}

extension Timelock.FundedChannel {
  /// Checks what the sender is to have signed; gives its signature where one is expected.
  func checkSignature(
    of proposal: Proposal, from sender: PaymentRole?, over subject: Timelock.SignatureSubject,
    under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) -> ChannelSignature? {
    guard let sender else {
      try requireAll(proposal.type, under: rulebook)
      return nil
    }
    guard let partial = proposal.signature else {
      try rulebook.refuse(.signature(.missing(sender)))
      try requireAll(proposal.type, under: rulebook)
      return nil
    }
    let key = channel[sender].key
    try rulebook.require(
      partial.key == key, else: .signature(.wrongSigner(expected: key, found: partial.key)))
    try requireAll(proposal.type, under: rulebook)
    try requireAll(partial.signature.type, under: rulebook)
    let digest = subject.digest(type: partial.signature.type)
    try verify(partial, by: sender, digest: digest, under: rulebook)
    return partial.signature
  }

  private func requireAll(
    _ type: SighashType, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    try rulebook.require(
      type == .all, else: .signature(.wrongHashType(expected: .all, found: type)))
  }

  /// Verifies first and asks for the reason only if that fails, for a high S never verifies.
  private func verify(
    _ partial: PartialSignature, by sender: PaymentRole, digest: Digest<32>,
    under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    let signature = partial.signature.signature
    guard !partial.key.verify(signature, digest: digest.bytes) else { return }
    try rulebook.require(signature.isLowS, else: .signature(.highS))
    try rulebook.require(
      partial.key.verifyAllowingHighS(signature, digest: digest.bytes),
      else: .signature(.bad(sender)))
  }
}
