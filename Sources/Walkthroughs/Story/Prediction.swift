internal import Bitcoin
public import Channels
internal import Simulation

/// Something that a reader may expect of the end of a story.
public indirect enum Prediction<Family: WalkthroughFamily>: Hashable, Sendable {
  /// A transaction stands on the ledger.
  case stands(TransactionReference<Family>)
  /// It does not.
  case isAbsent(TransactionReference<Family>)
  /// The money lies in the channel still.
  case staysInChannel
  /// Who has the money.
  case ends(Ending<Family.Role>)
  /// Both of two.
  case both(Prediction, Prediction)
}

extension PlayedStory.Branch {
  /// Whether it has come as predicted.
  public func holds(_ prediction: Prediction<Family>) -> Bool {
    guard let last = scenes.last else { return false }
    return switch prediction {
    case .stands(let name): last.stands(name)
    case .isAbsent(let name): !last.stands(name)
    case .staysInChannel: last.outcome.locked > .zero
    case .ends(let wanted): ending == wanted
    case .both(let one, let other): holds(one) && holds(other)
    }
  }

  /// The place of the answer that is right.
  public var rightAnswer: Int? { fork.quiz.answers.firstIndex { holds($0.claim) } }
}

extension Scene {
  fileprivate func stands(_ name: TransactionReference<Family>) -> Bool {
    label(name).map { outcome.confirmed.contains($0) } ?? false
  }
}
