internal import Bitcoin
package import Channels
internal import Hashing
internal import Secp256k1

extension Timelock.Side {
  /// Signs a division as the template has it.
  func sign(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked,
    in channel: Timelock.FundedChannel
  ) -> Timelock.ChannelSignatureGiven {
    let digest = channel.digest(division, form)
    return Timelock.ChannelSignatureGiven(
      signature: ChannelSignature(secret.signECDSA(digest: digest.bytes)), body: .template,
      digest: digest)
  }

  /// Signs what the other side proposed and what was found good.
  func sign(
    _ examined: Timelock.Examined, in channel: Timelock.FundedChannel
  ) -> Timelock.ChannelSignatureGiven {
    Timelock.ChannelSignatureGiven(
      signature: channel.sign(examined, with: secret), body: examined.body,
      digest: examined.digest)
  }

  /// Examines the other side's signed proposal and puts both signatures together.
  ///
  /// A signature that was given before is used, and its digest is not computed again.
  func complete(
    _ proposal: Proposal, as division: Timelock.Division,
    _ form: Timelock.ClosingForm = .locked, given: Timelock.ChannelSignatureGiven? = nil,
    in channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) -> Timelock.SignedClosing {
    let examined = try channel.examine(
      proposal, as: division, form, from: Self.role.other, digest: given?.templateDigest,
      under: rulebook)
    let own = given.flatMap { $0.body == examined.body ? $0 : nil } ?? sign(examined, in: channel)
    // Only who waives the rule that a signature must be present is ever without one; what it then
    // keeps no ledger takes.
    let other = examined.signature ?? own.signature
    return switch Self.role {
    case .payer:
      Timelock.SignedClosing(
        division, form, payer: own.signature, payee: other, body: examined.body)
    case .payee:
      Timelock.SignedClosing(
        division, form, payer: other, payee: own.signature, body: examined.body)
    }
  }

  /// What the other side gets to see of a signature that was given.
  func proposal(
    _ given: Timelock.ChannelSignatureGiven, of division: Timelock.Division,
    _ form: Timelock.ClosingForm = .locked, in channel: Timelock.FundedChannel
  ) -> Proposal {
    channel.proposal(
      division, form, body: given.body, signature: given.signature, by: Self.role)
  }

  /// What the other side gets to see of a closing transaction that is complete.
  func proposal(
    _ closing: Timelock.SignedClosing, in channel: Timelock.FundedChannel
  ) -> Proposal {
    channel.proposal(
      closing.division, closing.form, body: closing.body, signature: closing[Self.role],
      by: Self.role)
  }
}

extension Timelock.ChannelSignatureGiven {
  /// The digest of the template's transaction, if that is what was signed.
  fileprivate var templateDigest: Digest<32>? {
    switch body {
    case .template: digest
    case .deviant: nil
    }
  }
}

extension Timelock.SignedClosing {
  /// One side's signature.
  package subscript(role: PaymentRole) -> ChannelSignature {
    switch role {
    case .payer: payer
    case .payee: payee
    }
  }
}
