internal import Channels

/// What happens to a participant.
enum Occurrence<Family: SimulatedFamily>: Sendable {
  /// It looks at the ledger.
  case look(Part<Family.Sight>)
  /// A message reaches it.
  case hear(Part<Family.Message>, from: Family.Role)
  /// Its owner wants something.
  case order(Family.Order)
  /// It crashes.
  case crash
  /// It is started again from what it has stored.
  case reread

  /// What the participant is given to handle, if anything.
  var input: PartyInput<Family>? {
    switch self {
    case .look(let sight): .look(sight.content)
    case .hear(let message, let sender): .message(message.content, from: sender)
    case .order(let order): .order(order)
    case .crash, .reread: nil
    }
  }

  /// The fingerprint.
  var mark: Mark {
    switch self {
    case .look(let sight): sight.mark
    case .hear(let message, let sender): message.mark.mixed(with: sender.index)
    case .order(let order): order.mark
    case .crash: Mark(1)
    case .reread: Mark(2)
    }
  }
}
