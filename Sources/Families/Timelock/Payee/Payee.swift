public import Bitcoin
public import Channels
public import Secp256k1

extension Timelock {
  /// The side that is paid: a state, and nothing that happens by itself.
  public struct Payee: Sendable {
    /// Signs for the funding output.
    let secret: SecretKey
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

    /// A payee with no channel yet, who holds to every rule.
    public init(secret: SecretKey, payout: Script) {
      self.init(secret: secret, payout: payout, rulebook: .complete)
    }

    package init(secret: SecretKey, payout: Script, rulebook: Rulebook) {
      self.secret = secret
      member = Member(key: secret.publicKey, payout: payout)
      self.rulebook = rulebook
    }
  }
}

extension Timelock.Payee {
  /// What can reach a payee.
  public typealias Input = Timelock.Input<Order>

  /// What a payee's owner can want.
  public enum Order: Hashable, Sendable {
    /// Hand over so much worth of goods before it is paid, within one unit.
    case release(Amount)
    /// Close together with the payer.
    case close
    /// Agree on nothing more, and close alone.
    case giveUp
    /// Ask the payer to say again what it said last, and do the same.
    case resume
  }

  /// What a payee stores: with this and its secret it can go on.
  public struct Record: Hashable, Sendable {
    /// Counts the records.
    public let number: RecordNumber
    /// Where it stood.
    public let state: State
  }

  /// What a payee wants done.
  public typealias Effect = Channels.Effect<Timelock>
}

extension Timelock.Payee {
  /// Where a payee stands.
  public enum State: Hashable, Sendable {
    /// No channel yet.
    case idle
    /// The terms are accepted; the payer is to fund.
    case accepted(Timelock.Channel)
    /// The refund is signed.
    case open(Open)
    /// The next commitment is signed first; the payer is to sign second.
    case updating(Open, Timelock.Division, Timelock.ChannelSignatureGiven)
    /// The settlement is signed, and the payer has not answered.
    case settling(Open, Timelock.ChannelSignatureGiven)
    /// Nothing more is agreed.
    case leaving(Open, Timelock.Exit)
  }

  /// A channel whose refund is signed.
  public struct Open: Hashable, Sendable {
    /// The channel with its funding output.
    public let channel: Timelock.FundedChannel
    /// The payee's signature of the refund, should the payer ask for it again.
    public let refund: Timelock.ChannelSignatureGiven
    /// The latest state that it could enforce.
    public var standing: Standing
    /// How much worth of goods it has handed over.
    public var released: Amount
  }

  /// The latest state of which a payee holds a transaction.
  public enum Standing: Hashable, Sendable {
    /// State 0: the refund pays it nothing, and only the payer has it whole.
    case refund
    /// A commitment that both have signed.
    case signed(Timelock.SignedClosing)

    /// How the capacity is divided.
    public var division: Timelock.Division {
      switch self {
      case .refund: .refund
      case .signed(let closing): closing.division
      }
    }
  }

  /// Where it stands, in a word.
  public var phase: Timelock.Phase {
    switch state {
    case .idle: .idle
    case .accepted: .negotiating
    case .open: .open
    case .updating: .updating
    case .settling: .settling
    case .leaving: .leaving
    }
  }

  /// What it has of an open channel.
  public var open: Open? {
    switch state {
    case .idle, .accepted: nil
    case .open(let open), .updating(let open, _, _), .settling(let open, _),
      .leaving(let open, _):
      open
    }
  }

  /// The channel with its funding output, once that is known.
  public var channel: Timelock.FundedChannel? { open?.channel }

  /// What it wants to be told about.
  public var watch: ChainWatch? { channel?.watch }
}
