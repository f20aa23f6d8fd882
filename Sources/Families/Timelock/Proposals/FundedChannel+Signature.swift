internal import Bitcoin
internal import Channels
internal import Hashing

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
      try rulebook.requireType(proposal.type)
      return nil
    }
    return try rulebook.requireSignature(
      of: proposal, by: sender, key: channel[sender].key, digest: subject.digest)
  }
}
