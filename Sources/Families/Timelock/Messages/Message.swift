public import Bitcoin
public import Channels

extension Timelock {
  /// What one party says to the other.
  public struct Message: Hashable, Sendable {
    /// The channel that it is about.
    public var channel: ChannelID
    /// The state that it is about; 0 until the first commitment.
    public var state: UInt32
    /// What it says.
    public var body: Body

    /// Writes a message.
    public init(channel: ChannelID, state: UInt32, body: Body) {
      self.channel = channel
      self.state = state
      self.body = body
    }

    /// What a message says.
    public enum Body: Hashable, Sendable {
      /// Payer: these are my terms, my key and my payout script.
      case open(Terms, Member)
      /// Payee: I agree; this is my key and my payout script.
      case accept(Member)
      /// Payer: this is the funding output; sign this refund first.
      case fund(OutPoint, Amount, Proposal)
      /// Payee: here is the refund with my signature.
      case refund(Proposal)
      /// Payer, where the payee signs first: I want to have paid so much in all.
      case request(toPayee: Amount)
      /// The side that signs first: this is the next commitment with my signature.
      case propose(toPayee: Amount, Proposal)
      /// The side that signs second: here is mine.
      case confirm(Proposal)
      /// Either: let us close; this is the settlement with my signature.
      case settle(Proposal)
      /// The other: here is mine.
      case settled(Proposal)
      /// Either, after a restart or a long silence: say again what you said last.
      case resume
    }

    /// A message without its contents.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case open, accept, fund, refund, request, propose, confirm, settle, settled, resume
    }

    /// Which message it is.
    public var kind: Kind {
      switch body {
      case .open: .open
      case .accept: .accept
      case .fund: .fund
      case .refund: .refund
      case .request: .request
      case .propose: .propose
      case .confirm: .confirm
      case .settle: .settle
      case .settled: .settled
      case .resume: .resume
      }
    }

    /// The transaction that it carries.
    public var proposal: Proposal? {
      switch body {
      case .fund(_, _, let proposal), .refund(let proposal), .propose(_, let proposal),
        .confirm(let proposal), .settle(let proposal), .settled(let proposal):
        proposal
      case .open, .accept, .request, .resume: nil
      }
    }
  }
}
