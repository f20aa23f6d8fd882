public import Bitcoin
public import Channels
public import Secp256k1

extension Timelock {
  /// The side that funds and pays: a state, and nothing that happens by itself.
  public struct Payer: Sendable {
    /// Signs for the funding output.
    let secret: SecretKey
    /// Signs for the coins that fund the channel.
    let wallet: Wallet
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
    public init(secret: SecretKey, payout: Script, wallet: Wallet) {
      self.init(secret: secret, payout: payout, wallet: wallet, rulebook: .complete)
    }

    package init(secret: SecretKey, payout: Script, wallet: Wallet, rulebook: Rulebook) {
      self.secret = secret
      self.wallet = wallet
      member = Member(key: secret.publicKey, payout: payout)
      self.rulebook = rulebook
    }
  }
}

extension Timelock.Payer {
  /// What can reach a payer.
  public typealias Input = Timelock.Input<Order>

  /// What a payer's owner can want.
  public enum Order: Hashable, Sendable {
    /// Offer these terms.
    case open(Timelock.Terms)
    /// Pay so much more.
    case pay(Amount)
    /// Close together with the payee.
    case close
    /// Agree on nothing more, and close alone.
    case giveUp
    /// Ask the payee to say again what it said last, and do the same.
    case resume
  }

  /// What a payer stores: with this and its secret it can go on.
  public struct Record: Hashable, Sendable {
    /// Counts the records.
    public let number: RecordNumber
    /// Where it stood.
    public let state: State
  }

  /// What a payer wants done.
  public typealias Effect = Channels.Effect<Timelock>
}

extension Timelock.Payer {
  /// Where a payer stands.
  public enum State: Hashable, Sendable {
    /// No channel yet.
    case idle
    /// The terms are offered.
    case proposing(Timelock.Terms)
    /// The funding is built and signed; the payee is to sign the refund.
    case funding(Funding)
    /// The refund is stored and the funding broadcast.
    case open(Open)
    /// The next commitment is asked for, or signed first.
    case updating(Open, Pending)
    /// The settlement is signed, and the payee has not answered.
    case settling(Open, Timelock.ChannelSignatureGiven)
    /// Nothing more is agreed.
    case leaving(Open, Timelock.Exit)
  }

  /// A channel whose refund is not signed yet.
  public struct Funding: Hashable, Sendable {
    /// The channel with its funding output.
    public let channel: Timelock.FundedChannel
    /// The signed transaction that is kept back.
    public let transaction: Transaction
  }

  /// A channel that can be left at any time.
  public struct Open: Hashable, Sendable {
    /// What never changes, behind one reference, since every update copies it a few times.
    private let base: Base
    /// The latest state that both have signed; the refund at first.
    public var latest: Timelock.SignedClosing

    init(
      channel: Timelock.FundedChannel, funding: Transaction, latest: Timelock.SignedClosing
    ) {
      base = Base(channel: channel, funding: funding)
      self.latest = latest
    }

    /// The channel with its funding output.
    public var channel: Timelock.FundedChannel { base.channel }

    /// The funding transaction, to be broadcast again if a reorganisation undoes it.
    public var funding: Transaction { base.funding }

    private final class Base: Hashable, Sendable {
      let channel: Timelock.FundedChannel
      let funding: Transaction

      init(channel: Timelock.FundedChannel, funding: Transaction) {
        self.channel = channel
        self.funding = funding
      }

      static func == (left: Base, right: Base) -> Bool {
        left === right || (left.channel == right.channel && left.funding == right.funding)
      }

      /// The funding transaction is named by the channel's outpoint, so hashing it says nothing.
      func hash(into hasher: inout Hasher) { hasher.combine(channel) }
    }
  }

  /// A commitment that is not agreed yet.
  public enum Pending: Hashable, Sendable {
    /// Asked for; the payee is to sign first.
    case requested(Timelock.Division)
    /// Signed first; the payee is to sign second.
    case signed(Timelock.Division, Timelock.ChannelSignatureGiven)
  }

  /// Where it stands, in a word.
  public var phase: Timelock.Phase {
    switch state {
    case .idle: .idle
    case .proposing: .negotiating
    case .funding: .funding
    case .open: .open
    case .updating: .updating
    case .settling: .settling
    case .leaving: .leaving
    }
  }

  /// The channel with its funding output, once that is known.
  public var channel: Timelock.FundedChannel? {
    switch state {
    case .idle, .proposing: nil
    case .funding(let funding): funding.channel
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      open.channel
    }
  }

  /// The latest state that both have signed, once there is one.
  public var latest: Timelock.SignedClosing? {
    switch state {
    case .idle, .proposing, .funding: nil
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      open.latest
    }
  }

  /// What it wants to be told about.
  public var watch: ChainWatch? { channel?.watch }
}
