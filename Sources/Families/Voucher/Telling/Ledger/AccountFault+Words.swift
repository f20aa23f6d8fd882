internal import Filecoin
internal import Simulation
internal import Telling

extension Voucher.AccountFault: ToldFault {
  /// Why those who make blocks cannot do it.
  package var words: String {
    switch self {
    case .unknownMessage(let label): told("nobody has made \(label.words) yet")
    case .delayBeyondBound(let label, let waited, let delay):
      told(
        "\(label.words) has waited \(counted(waited, "block")), and the terms assume that miners take"
          + " \(delay) at most")
    case .reorganisationTooDeep(let depth, let epoch):
      told("\(counted(depth, "block")) cannot be undone at height \(epoch.words)")
    }
  }

  /// What would let them do it.
  package var remedy: String {
    switch self {
    case .unknownMessage: told("make it before, or leave it out")
    case .delayBeyondBound: told("let it be mined, or assume a longer delay in the terms")
    case .reorganisationTooDeep: told("undo fewer blocks, or mine more before")
    }
  }

  /// Whether something is missing that participants would have made.
  package var mayFollowARefusal: Bool {
    switch self {
    case .unknownMessage: true
    case .delayBeyondBound, .reorganisationTooDeep: false
    }
  }
}
