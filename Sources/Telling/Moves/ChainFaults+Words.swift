internal import Bitcoin
internal import MockLedger
package import Simulation

extension ChainFault: ToldFault where Name: ToldName {
  /// Why miners cannot do it.
  package var words: String {
    switch self {
    case .unknownTransaction(let label): told("nobody has made \(label.words) yet")
    case .delayBeyondBound(let label, let waited, let delay):
      told(
        "\(label.words) has waited \(counted(waited, "block")), and the terms assume that miners take"
          + " \(delay) at most")
    case .reorganisationTooDeep(let depth, let height):
      told("\(counted(depth, "block")) cannot be undone at height \(height.words)")
    case .blockRefused(let refusal):
      told("a block of the longer branch would be refused: \(refusal.rejectReason)")
    }
  }

  /// What would let them do it.
  package var remedy: String {
    switch self {
    case .unknownTransaction: told("make it before, or leave it out")
    case .delayBeyondBound: told("let it be mined, or assume a longer delay in the terms")
    case .reorganisationTooDeep: told("undo fewer blocks, or mine more before")
    case .blockRefused: told("leave out what breaks the rule")
    }
  }

  /// Whether something is missing that participants would have made.
  package var mayFollowARefusal: Bool {
    switch self {
    case .unknownTransaction: true
    case .delayBeyondBound, .reorganisationTooDeep, .blockRefused: false
    }
  }
}

extension ChainTrickFault: ToldFault {
  /// Why a cheat cannot do it.
  package var words: String {
    switch self {
    case .noFunding: told("there is no funding transaction yet")
    case .fundingIsSegwit: told("the name of a segwit funding cannot be changed")
    case .fundingConfirmed: told("the funding is confirmed")
    case .notOpen: told("the channel is not open")
    }
  }

  /// What would let the cheat do it.
  package var remedy: String {
    switch self {
    case .noFunding, .notOpen: told("open the channel before")
    case .fundingIsSegwit: told("choose the funding 'p2sh' in the terms")
    case .fundingConfirmed: told("do it before the funding is mined")
    }
  }

  /// Whether something is missing that participants would have made.
  package var mayFollowARefusal: Bool {
    switch self {
    case .noFunding, .notOpen: true
    case .fundingIsSegwit, .fundingConfirmed: false
    }
  }
}
