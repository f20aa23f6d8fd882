public import Bitcoin
public import Channels
internal import Secp256k1

extension OneWay {
  /// Terms that were checked, and the two sides that agreed on them.
  ///
  /// Nothing of it ever changes; it is a class only so that a party that carries it along copies
  /// one reference.
  public final class Channel: Sendable {
    /// What was agreed.
    public let terms: Terms
    /// The side that funds and pays.
    public let payer: Member
    /// The side that is paid.
    public let payee: Member
    /// Names the channel; it follows from the payer's offer.
    public let id: ChannelID
    /// What the funding output hides.
    let funding: FundingScript
    /// What a kick-off's output hides, where there is one.
    let kickOff: KickOffScript?
    /// What lies in the funding output beside the capacity.
    let fees: Fees
    /// Below these, a side's output is left out.
    let dustThresholds: Balances

    /// Checks everything as a whole.
    public convenience init(_ terms: Terms, payer: Member, payee: Member) throws(TermsFault) {
      try terms.check(payer: payer, payee: payee)
      self.init(uncheckedTerms: terms, payer: payer, payee: payee)
    }

    /// Takes terms that were not checked, for a party that waives the check.
    package init(uncheckedTerms terms: Terms, payer: Member, payee: Member) {
      self.terms = terms
      self.payer = payer
      self.payee = payee
      id = Self.id(of: terms, offeredBy: payer)
      let keys = (payer: payer.key.compressed, payee: payee.key.compressed)
      funding = FundingScript(terms.variant, payer: keys.payer, payee: keys.payee)
      kickOff = KickOffScript(terms.variant, payer: keys.payer, payee: keys.payee)
      fees = terms.fees(payer: payer.payout, payee: payee.payout)
      dustThresholds = Balances(
        payer: payer.payout.dustThreshold, payee: payee.payout.dustThreshold)
    }
  }
}

extension OneWay.Channel {
  /// One of the two sides.
  public subscript(role: PaymentRole) -> Member {
    switch role {
    case .payer: payer
    case .payee: payee
    }
  }

  /// The script that the funding output hides.
  public var script: Script { funding.script }

  /// The script that the kick-off's output hides, where there is one.
  public var kickOffScript: Script? { kickOff?.script }

  /// What a close pays; dust that it leaves out goes on top.
  public var closingFee: Amount { fees.close }

  /// The output of the funding transaction: the capacity and what the transactions after it pay.
  public var fundingOutput: TransactionOutput {
    output(holding: terms.capacity.moved(by: fees.total))
  }

  /// The output of a top-up: so much more capacity, and what its input pays.
  public func topUpOutput(of amount: Amount) -> TransactionOutput {
    output(holding: amount.moved(by: fees.topUp))
  }

  private func output(holding amount: Amount) -> TransactionOutput {
    TransactionOutput(value: amount, scriptPubKey: funding.scriptPubKey)
  }
}

extension OneWay.Channel: Hashable {
  public static func == (left: OneWay.Channel, right: OneWay.Channel) -> Bool {
    left === right
      || (left.terms == right.terms && left.payer == right.payer && left.payee == right.payee)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
