internal import Bitcoin
public import Channels
internal import Hashing
public import Secp256k1

// What the payer sends to be kept, and the two send each other to be signed.
extension OneWay.FundedChannel {
  /// The payer's signatures of a payment: one for each input of each close.
  public func proposals(of payment: OneWay.Payment, with payer: SecretKey) -> [Proposal] {
    sources.flatMap { source in
      let template = close(payment, from: source)
      return template.spent.indices.map { input in
        let digest = digest(payment, from: source, input: input)
        return template.proposal(
          input: input, signature: ChannelSignature(payer.signECDSA(digest: digest.bytes)),
          by: channel.payer.key)
      }
    }
  }
}

extension OneWay.Template {
  /// What is sent to the other side: the transaction, and the sender's signature of one input where
  /// it gives one already.
  public func proposal(
    input: Int = 0, signature: ChannelSignature? = nil, by key: PublicKey,
    body: OneWay.Body = .template
  ) -> Proposal {
    Proposal(
      transaction: body.transaction(of: self), input: input, spentOutput: spent[input].output,
      script: spent[input].script, type: signature?.type ?? .all,
      signature: signature.map { PartialSignature(key: key, signature: $0) })
  }
}
