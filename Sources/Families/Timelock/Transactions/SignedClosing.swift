public import Bitcoin
public import Channels

extension Timelock {
  /// A closing transaction that both have signed.
  public struct SignedClosing: Hashable, Sendable {
    /// What it divides.
    public let division: Division
    /// In which form.
    public let form: ClosingForm
    /// The payer's signature.
    public let payer: ChannelSignature
    /// The payee's signature.
    public let payee: ChannelSignature
    /// What was signed.
    public let body: Body

    /// Puts both signatures together.
    public init(
      _ division: Division, _ form: ClosingForm = .locked, payer: ChannelSignature,
      payee: ChannelSignature, body: Body = .template
    ) {
      self.division = division
      self.form = form
      self.payer = payer
      self.payee = payee
      self.body = body
    }

    /// What was signed: nearly always the template's transaction, which need not be kept.
    public enum Body: Hashable, Sendable {
      /// The transaction that follows from division and form.
      case template
      /// Something else, which only a party that waives rules ever signs; kept apart, so that all
      /// others carry one empty word along.
      indirect case deviant(Transaction)
    }

    /// What it is in its channel.
    public var name: TransactionName { TransactionName(division, form) }

    /// The transaction, ready to be broadcast.
    public func transaction(of channel: FundedChannel) -> Transaction {
      let unsigned =
        switch body {
        case .template: channel.transaction(division, form)
        case .deviant(let transaction): transaction
        }
      return channel.complete(unsigned, payer: payer, payee: payee)
    }
  }
}
