public import Bitcoin
public import Channels

extension OneWay {
  /// What one party says to the other.
  public struct Message: Hashable, Sendable {
    /// The channel that it is about.
    public var channel: ChannelID
    /// The payment that it is about; 0 until the first.
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
      /// Payer, where nothing is to be signed first: this is the funding output.
      case announce(OutPoint, Amount)
      /// Payer, where there is: this is the funding output; sign this refund or kick-off first.
      case fund(OutPoint, Amount, Proposal)
      /// Payee: here is your way out with my signature.
      case wayOut(Proposal)
      /// Payer: so much is paid in all, and these are my signatures for it.
      case pay(toPayee: Amount, Backing, [Proposal])
      /// Payer: this is a second funding output, for so much more.
      case topUp(OutPoint, Amount)
      /// Payer: please close.
      case close
      /// Either, after a restart or a long silence: say again what you said last.
      case resume
    }

    /// A message without its contents.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case open, accept, announce, fund
      case wayOut = "way-out"
      case pay
      case topUp = "top-up"
      case close, resume
    }

    /// Which message it is.
    public var kind: Kind {
      switch body {
      case .open: .open
      case .accept: .accept
      case .announce: .announce
      case .fund: .fund
      case .wayOut: .wayOut
      case .pay: .pay
      case .topUp: .topUp
      case .close: .close
      case .resume: .resume
      }
    }

    /// The transactions that it carries, one for each signature that is asked for or given.
    public var proposals: [Proposal] {
      switch body {
      case .fund(_, _, let proposal), .wayOut(let proposal): [proposal]
      case .pay(_, _, let proposals): proposals
      case .open, .accept, .announce, .topUp, .close, .resume: []
      }
    }
  }
}

extension OneWay.Message {
  /// Says something about a payment of a channel.
  init(_ body: Body, about number: UInt32, of channel: OneWay.FundedChannel) {
    self.init(channel: channel.channel.id, state: number, body: body)
  }
}
