public import Bitcoin
public import Channels
public import Secp256k1

extension OneWay {
  /// The side that is paid: a state, and nothing that happens by itself.
  public struct Payee: Sendable {
    /// Signs for the channel's outputs.
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

extension OneWay.Payee {
  /// Where a payee stands.
  public enum State: Hashable, Sendable {
    /// No channel yet.
    case idle
    /// The terms are accepted; the payer is to fund.
    case accepted(OneWay.Channel)
    /// It is known where the funding is, and the payer's way out is signed where it must be.
    case open(Open)
    /// No further payment is accepted; the close is on its way.
    case leaving(Open)
  }

  /// A channel whose funding is announced.
  public struct Open: Hashable, Sendable {
    /// The channel with its funding outputs.
    public internal(set) var channel: OneWay.FundedChannel
    /// The payee's signature of the way out, should the payer ask for it again.
    public let wayOut: OneWay.WayOut
    /// The latest payment that it could enforce.
    public internal(set) var standing: Standing
    /// How much worth of goods it has handed over.
    public internal(set) var released: Amount
  }

  /// The latest payment of which a payee holds the payer's signatures.
  public enum Standing: Hashable, Sendable {
    /// Nothing is paid.
    case nothing
    /// So much is paid, and can be taken at any time before the payer's refund.
    case paid(OneWay.SignedPayment)

    /// The payment.
    public var payment: OneWay.Payment {
      switch self {
      case .nothing: .nothing
      case .paid(let signed): signed.payment
      }
    }
  }

  /// What a payee stores: with this and its secret it can go on.
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
    case .accepted: .negotiating
    case .open: .open
    case .leaving: .leaving
    }
  }

  /// What it has of an open channel.
  public var open: Open? {
    switch state {
    case .idle, .accepted: nil
    case .open(let open), .leaving(let open): open
    }
  }

  /// The channel with its funding output, once that is known.
  public var channel: OneWay.FundedChannel? { open?.channel }

  /// What it wants to be told about.
  public var watch: ChainWatch? { channel?.watch }
}

extension OneWay.Payee.Open {
  /// The latest payment that the payee could enforce.
  public var latest: OneWay.Payment { standing.payment }
}
