extension OneWay {
  /// Where a party stands in its channel.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// No channel yet.
    case idle
    /// Terms are on the table.
    case negotiating
    /// The funding is built; the payer's way out is not yet signed.
    case funding
    /// Payments can begin once the funding is deep enough.
    case open
    /// The payer has asked for the close and pays no more.
    case closing
    /// Nothing more is paid: the last transaction is on its way to the chain.
    case leaving
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
    case open, pay, release, close, giveUp = "give-up", resume, topUp = "top-up"
  }
}

extension OneWay.Request {
  /// The message's or the order's name.
  var name: String {
    switch self {
    case .message(let kind): "message \(kind.rawValue)"
    case .order(let kind): "order \(kind.rawValue)"
    }
  }

  /// The phases in which a party does what it is asked to, in the order in which they come.
  ///
  /// A refusal does not say whose it is, so these are the phases of the side to which the request
  /// belongs.
  var phases: [OneWay.Phase] {
    switch self {
    case .message(.open), .order(.open): [.idle]
    case .message(.accept), .message(.announce), .message(.fund): [.negotiating]
    case .message(.wayOut): [.funding]
    case .message(.pay), .message(.topUp), .message(.close): [.open]
    case .order(.pay), .order(.release), .order(.topUp), .order(.close): [.open]
    case .order(.giveUp): [.open, .closing]
    case .message(.resume), .order(.resume):
      [.negotiating, .funding, .open, .closing, .leaving]
    }
  }
}

extension OneWay.Phase {
  /// How far along the life of a channel the phase is.
  private var rank: Int {
    switch self {
    case .idle: 0
    case .negotiating: 1
    case .funding: 2
    case .open: 3
    case .closing: 4
    case .leaving: 5
    }
  }

  /// Whether a party may still come to stand here from another phase.
  func canFollow(_ other: OneWay.Phase) -> Bool { rank >= other.rank }
}
