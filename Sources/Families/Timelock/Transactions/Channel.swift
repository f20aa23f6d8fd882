public import Bitcoin
public import Channels
internal import Secp256k1

extension Timelock {
  /// Terms that were checked, and the two sides that agreed on them.
  ///
  /// Nothing of it ever changes; it is a class only so that the many values that have it copy one
  /// reference.
  public final class Channel: Sendable {
    /// What was agreed.
    public let terms: Terms
    /// The side that funds and pays.
    public let payer: Member
    /// The side that is paid.
    public let payee: Member
    /// Names the channel; it follows from the payer's offer.
    public let id: ChannelID
    /// The script that both sign for: `2 <payer> <payee> 2 OP_CHECKMULTISIG`.
    public let script: Script
    /// What every closing transaction pays; dust that it leaves out goes on top.
    public let closingFee: Amount
    /// The output of the funding transaction: capacity and closing fee.
    public let fundingOutput: TransactionOutput
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
      script = .multisig(required: 2, keys: [payer.key.compressed, payee.key.compressed])
      closingFee = terms.closingFee(payer: payer.payout, payee: payee.payout)
      fundingOutput = TransactionOutput(
        value: Amount(uncheckedSatoshis: terms.capacity.satoshis &+ closingFee.satoshis),
        scriptPubKey: terms.fundingKind.output(hiding: script))
      dustThresholds = Balances(
        payer: payer.payout.dustThreshold, payee: payee.payout.dustThreshold)
    }

    /// One of the two sides.
    public subscript(role: PaymentRole) -> Member {
      switch role {
      case .payer: payer
      case .payee: payee
      }
    }
  }
}

extension Timelock.Channel: Hashable {
  public static func == (left: Timelock.Channel, right: Timelock.Channel) -> Bool {
    left === right
      || (left.terms == right.terms && left.payer == right.payer && left.payee == right.payee)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
