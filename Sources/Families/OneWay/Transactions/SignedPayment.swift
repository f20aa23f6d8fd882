public import Bitcoin
public import Channels

extension OneWay {
  /// A payment with all that the payer signs for it: all that the payee needs to be paid.
  public struct SignedPayment: Hashable, Sendable {
    /// What it says.
    public let payment: Payment
    /// What the payer has signed, one for each output from which the payee may have to close.
    public let closes: [SignedClose]
  }

  /// A close that the payer has signed.
  public struct SignedClose: Hashable, Sendable {
    /// The output from which it takes the money.
    public let source: Source
    /// The payer's signatures, one for each input.
    public let signatures: [ChannelSignature]
    /// What was signed.
    public let body: Body
  }

  /// What was signed: nearly always the template's transaction, which need not be kept.
  public enum Body: Hashable, Sendable {
    /// The transaction that follows from the channel.
    case template
    /// Something else, which only a party that waives rules ever takes; kept apart, so that all
    /// others carry one empty word along.
    indirect case deviant(Transaction)
  }
}

extension OneWay.Body {
  /// The transaction that was signed, where the template's is known.
  func transaction(of template: OneWay.Template) -> Transaction {
    switch self {
    case .template: template.transaction
    case .deviant(let transaction): transaction
    }
  }
}
