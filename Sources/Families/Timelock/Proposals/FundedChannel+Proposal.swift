internal import Bitcoin
package import Channels
internal import Hashing
package import Secp256k1

extension Timelock.FundedChannel {
  /// Signs what was examined.
  package func sign(_ examined: Timelock.Examined, with secret: SecretKey) -> ChannelSignature {
    ChannelSignature(
      secret.signECDSA(digest: examined.digest.bytes), type: examined.type)
  }

  /// Signs the template's transaction of a division.
  package func sign(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked,
    with secret: SecretKey
  ) -> ChannelSignature {
    ChannelSignature(secret.signECDSA(digest: digest(division, form).bytes))
  }

  /// What is sent to the other side: the transaction of a division, and the sender's signature
  /// where it gives one already.
  package func proposal(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked,
    body: Timelock.SignedClosing.Body = .template, signature: ChannelSignature? = nil,
    by sender: PaymentRole
  ) -> Proposal {
    let transaction =
      switch body {
      case .template: transaction(division, form)
      case .deviant(let transaction): transaction
      }
    return Proposal(
      transaction: transaction, spentOutput: channel.fundingOutput, script: channel.script,
      type: signature?.type ?? .all,
      signature: signature.map { .init(key: channel[sender].key, signature: $0) })
  }
}
