internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1
internal import Simulation

/// The channel of a scenario as honest parties build it: made from the terms and from what the seed
/// gives the parties, whatever was sent or changed in the scenario.
struct ExpectedChannel {
  /// The funding transaction; `nil` where the payer's coins do not pay for it.
  private let funding: Transaction?
  /// The transaction of a second funding output, where there is one.
  private let topUp: Transaction?
  private let funded: OneWay.FundedChannel?
  private let secrets: PerRole<PaymentRole, SecretKey>

  init(
    _ terms: OneWay.Terms, _ wallets: ChainWallets<PaymentRole>, toppedUpBy amount: Amount?
  ) {
    let channel = OneWay.Channel(
      uncheckedTerms: terms, payer: wallets.members.payer, payee: wallets.members.payee)
    let wallet = Wallet(
      secret: wallets.purses.payer, coins: wallets.coins.payer,
      change: wallets.purseScripts.payer)
    let funding = wallet.paying(channel.fundingOutput, terms.feeRate)
    let topUp = funding.flatMap { funding in
      amount.flatMap {
        wallet.after(funding).paying(channel.topUpOutput(of: $0), terms.feeRate)
      }
    }
    self.funding = funding
    self.topUp = topUp
    secrets = wallets.secrets
    funded = funding.map { funding in
      OneWay.FundedChannel(
        channel, outPoint: OutPoint(firstOf: funding),
        topUp: topUp.flatMap { topUp in
          amount.map { OneWay.TopUp(outPoint: OutPoint(firstOf: topUp), amount: $0) }
        })
    }
  }
}

extension ExpectedChannel {
  /// A transaction that pays nothing to the payee, whole; `nil` where the variant has none.
  func transaction(_ name: OneWay.TransactionName) -> Transaction? {
    switch name {
    case .funding: funding
    case .topUp: topUp
    case .refund: refund
    case .topUpRefund: funded?.topUpRefund(with: secrets.payer)
    case .kickOff: funded?.kickOff == nil ? nil : cosigned
    case .close, .closeAfterKickOff: nil
    }
  }

  /// The close of a payment, whole; `nil` for other names, and where the variant has none.
  func transaction(
    _ name: OneWay.TransactionName, paying payment: OneWay.Payment
  ) -> Transaction? {
    guard let funded,
      let source = funded.sources.first(where: { OneWay.TransactionName(payment, from: $0) == name })
    else { return nil }
    let signatures = funded.close(payment, from: source).spent.indices.map { input in
      let digest = funded.digest(payment, from: source, input: input)
      return ChannelSignature(secrets.payer.signECDSA(digest: digest.bytes))
    }
    let signed = OneWay.SignedPayment(
      payment: payment,
      closes: [OneWay.SignedClose(source: source, signatures: signatures, body: .template)])
    return funded.close(signed, from: source, with: secrets.payee)
  }

  /// The payer's way out by a refund: by both signatures or by the payer's alone.
  private var refund: Transaction? {
    guard let funded else { return nil }
    return switch funded.channel.terms.variant.kind {
    case .refund: cosigned
    case .expiry, .lifetime, .kickOff: funded.refund(with: secrets.payer)
    case .trusting: nil
    }
  }

  /// What the payee signs before the money moves.
  private var cosigned: Transaction? {
    guard let funded, let wayOut = funded.wayOut else { return nil }
    return funded.wayOut(signedBy: wayOut.sign(with: secrets.payee), with: secrets.payer)
  }
}

extension OutPoint {
  /// An output of the channel is the first of its transaction.
  fileprivate init(firstOf transaction: Transaction) {
    self.init(txid: transaction.txid, index: 0)
  }
}

extension Wallet {
  /// A transaction that pays to an output; `nil` where the coins do not pay for it.
  fileprivate func paying(_ output: TransactionOutput, _ rate: FeeRate) -> Transaction? {
    do { return try funding(output, feeRate: rate) } catch { return nil }
  }
}
