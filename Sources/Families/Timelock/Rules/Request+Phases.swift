internal import Channels

extension Timelock.Request {
  /// The phases in which a party does what it is asked to, in the order in which they come.
  ///
  /// A refusal does not say whose it is, so these are the phases of the side and of the signing
  /// order to which the request belongs.
  var phases: [Timelock.Phase] {
    switch self {
    case .message(.open), .order(.open): [.idle]
    case .message(.accept), .message(.fund): [.negotiating]
    case .message(.refund): [.funding]
    case .message(.request), .order(.pay), .order(.close): [.open]
    case .message(.propose), .order(.release): [.open, .updating]
    case .message(.confirm): [.updating]
    case .message(.settle): [.open, .updating, .settling]
    case .message(.settled): [.settling]
    case .order(.giveUp): [.open, .updating, .settling]
    case .message(.resume), .order(.resume):
      [.negotiating, .funding, .open, .updating, .settling, .leaving]
    }
  }
}

extension Timelock.Phase {
  /// How far along the life of a channel the phase is; open and updating take turns.
  private var rank: Int {
    switch self {
    case .idle: 0
    case .negotiating: 1
    case .funding: 2
    case .open, .updating: 3
    case .settling: 4
    case .leaving: 5
    }
  }

  /// Whether a party may still come to stand here from another phase.
  func canFollow(_ other: Timelock.Phase) -> Bool { rank >= other.rank }
}
