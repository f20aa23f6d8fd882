public import Channels

extension Timelock {
  /// Why a participant does not do what it is asked to: the rule that stands against it, and the
  /// numbers that were compared. Nothing has changed.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is not what was, or should be, agreed on.
    case agreement(AgreementFault)
    /// The funding is not what it should be.
    case funding(FundingFault)
    /// The state cannot be agreed on.
    case update(UpdateFault)
    /// The transaction is not the template's.
    case template(TemplateFault)
    /// The signature is not good.
    case signature(SignatureFault<PaymentRole>)
  }

  /// What a party was asked to do.
  public enum Request: Hashable, Sendable {
    /// By the other side.
    case message(Message.Kind)
    /// By its owner.
    case order(OrderKind)
  }

  /// An order without its contents.
  public enum OrderKind: String, CaseIterable, Hashable, Sendable {
    case open, pay, release, close, giveUp = "give-up", resume
  }

  /// Where a party stands in its channel.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// No channel yet.
    case idle
    /// Terms are on the table.
    case negotiating
    /// The funding is built; the refund is not yet signed.
    case funding
    /// The refund is signed; updates can begin once the funding is deep enough.
    case open
    /// One signature of the next commitment is given.
    case updating
    /// One signature of the settlement is given.
    case settling
    /// Nothing more is agreed: the last transaction is on its way to the chain.
    case leaving
  }
}
