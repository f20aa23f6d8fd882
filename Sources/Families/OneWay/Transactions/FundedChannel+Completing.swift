public import Bitcoin
public import Channels
internal import Hashing
public import Secp256k1

// Whole transactions, ready for the network.
extension OneWay.FundedChannel {
  /// The payee's close: the payer's signatures, and the payee's own added to them.
  public func close(
    _ signed: OneWay.SignedPayment, from source: OneWay.Source, with payee: SecretKey
  ) -> Transaction? {
    close(signed, from: source) { template, transaction, index in
      let digest = template.digest(of: transaction, input: index, type: .all)
      return ChannelSignature(payee.signECDSA(digest: digest.bytes)).bytes
    }
  }

  /// The payee's close without the payee's own signatures.
  func draft(of signed: OneWay.SignedPayment, from source: OneWay.Source) -> Transaction? {
    close(signed, from: source) { _, _, _ in [] }
  }

  private func close(
    _ signed: OneWay.SignedPayment, from source: OneWay.Source,
    signing sign: (OneWay.Template, Transaction, Int) -> [UInt8]
  ) -> Transaction? {
    guard let close = signed.closes.first(where: { $0.source == source }) else { return nil }
    let template = self.close(signed.payment, from: source)
    var transaction = close.body.transaction(of: template)
    for (index, signature) in close.signatures.enumerated()
    where transaction.inputs.indices.contains(index) {
      let own = sign(template, transaction, index)
      transaction.inputs[index].witness = witness(
        closing: source, payer: signature.bytes, payee: own)
    }
    return transaction
  }

  private func witness(
    closing source: OneWay.Source, payer: [UInt8], payee: [UInt8]
  ) -> Witness {
    switch source {
    case .funding: channel.funding.closing(payer: payer, payee: payee)
    case .kickOff:
      channel.kickOff?.closing(payer: payer, payee: payee)
        ?? channel.funding.closing(payer: payer, payee: payee)
    }
  }

  /// The way out that both have signed: a refund or a kick-off.
  public func wayOut(
    _ body: OneWay.Body = .template, signedBy payee: ChannelSignature, with payer: SecretKey
  ) -> Transaction? {
    wayOut.map { template in
      var transaction = body.transaction(of: template)
      let own = template.sign(body, with: payer)
      transaction.inputs[0].witness = channel.funding.closing(
        payer: own.bytes, payee: payee.bytes)
      return transaction
    }
  }

  /// The refund that the payer signs alone, after the script's lock.
  public func refund(with payer: SecretKey) -> Transaction? {
    guard let template = refund else { return nil }
    let signature = template.sign(with: payer).bytes
    var transaction = template.transaction
    transaction.inputs[0].witness =
      channel.kickOff?.refund(payer: signature) ?? channel.funding.refund(payer: signature)
    return transaction
  }

  /// The refund of a top-up, which the payer signs alone.
  public func topUpRefund(with payer: SecretKey) -> Transaction? {
    topUpRefund.map { template in
      var transaction = template.transaction
      transaction.inputs[0].witness = channel.funding.refund(
        payer: template.sign(with: payer).bytes)
      return transaction
    }
  }
}

extension OneWay.Template {
  /// Signs the first input; everything of it unless a party waives that rule.
  func sign(
    _ body: OneWay.Body = .template, as type: SighashType = .all, with secret: SecretKey
  ) -> ChannelSignature {
    let digest = digest(of: body.transaction(of: self), input: 0, type: type)
    return ChannelSignature(secret.signECDSA(digest: digest.bytes), type: type)
  }
}
