public import Bitcoin
public import Channels
public import Secp256k1

extension OneWay {
  /// The side that funds and pays: a state, and nothing that happens by itself.
  public struct Payer: Sendable {
    /// Signs for the channel's outputs.
    let secret: SecretKey
    /// Signs for the coins that fund the channel.
    let wallet: Wallet
    /// The terms that it offers when it is told to open a channel.
    public let offering: Terms
    /// Its key and where its share goes.
    public let member: Member
    /// The rules that it holds to.
    public let rulebook: Rulebook
    /// What it must not forget.
    public internal(set) var state: State = .idle
    /// How many records it has asked to store.
    public internal(set) var records: RecordNumber = 0
    /// What it has seen of the chain; a restart forgets it.
    package var outlook = Outlook()

    /// A payer with no channel yet, who holds to every rule.
    public init(secret: SecretKey, payout: Script, wallet: Wallet, offering terms: Terms) {
      self.init(
        secret: secret, payout: payout, wallet: wallet, offering: terms, rulebook: .complete)
    }

    package init(
      secret: SecretKey, payout: Script, wallet: Wallet, offering terms: Terms,
      rulebook: Rulebook
    ) {
      self.secret = secret
      self.wallet = wallet
      offering = terms
      member = Member(key: secret.publicKey, payout: payout)
      self.rulebook = rulebook
    }
  }
}

extension OneWay.Payer {
  /// Where a payer stands.
  public enum State: Hashable, Sendable {
    /// No channel yet.
    case idle
    /// The terms are offered.
    case proposing(OneWay.Terms)
    /// The funding is built and signed; the payee is to sign the way out.
    case funding(Funding)
    /// The funding is broadcast, and nothing stands between the payer and its way out.
    case open(Open)
    /// The payee is asked to close.
    case closing(Open)
    /// Nothing more is paid; the payer takes its way out.
    case leaving(Open)
  }

  /// A channel whose way out is not signed yet.
  public struct Funding: Hashable, Sendable {
    /// The channel with its funding output.
    public let channel: OneWay.FundedChannel
    /// The signed transaction that is kept back.
    public let transaction: Transaction
  }

  /// A funded channel.
  public struct Open: Hashable, Sendable {
    /// The channel with its funding outputs.
    public internal(set) var channel: OneWay.FundedChannel
    /// What it broadcast to fund the channel, and then to top it up: to be broadcast again if a
    /// reorganisation undoes it.
    public internal(set) var fundings: [Transaction]
    /// What entitles it to its way out.
    public let wayOut: OneWay.WayOut
    /// The latest payment that it has signed; its signatures follow from it.
    public internal(set) var latest: OneWay.Payment
  }

  /// What a payer stores: with this and its secrets it can go on.
  public struct Record: Hashable, Sendable {
    /// Counts the records.
    public let number: RecordNumber
    /// Where it stood.
    public let state: State
  }

  /// Where it stands, in a word.
  public var phase: OneWay.Phase {
    switch state {
    case .idle: .idle
    case .proposing: .negotiating
    case .funding: .funding
    case .open: .open
    case .closing: .closing
    case .leaving: .leaving
    }
  }

  /// What it has of a funded channel.
  public var open: Open? {
    switch state {
    case .idle, .proposing, .funding: nil
    case .open(let open), .closing(let open), .leaving(let open): open
    }
  }

  /// The channel with its funding output, once that is known.
  public var channel: OneWay.FundedChannel? {
    switch state {
    case .idle, .proposing: nil
    case .funding(let funding): funding.channel
    case .open(let open), .closing(let open), .leaving(let open): open.channel
    }
  }

  /// What it wants to be told about.
  public var watch: ChainWatch? { channel?.watch }
}

extension OneWay {
  /// What entitles a payer to its way out, and a payee to say so again.
  public enum WayOut: Hashable, Sendable {
    /// Nothing that the payee signs: the script is enough, or there is no way out.
    case unsigned
    /// The payee's signature of the refund or the kick-off, and what it covers.
    case signed(ChannelSignature, Body)
  }
}
