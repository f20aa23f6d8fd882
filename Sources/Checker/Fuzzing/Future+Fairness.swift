internal import Channels
internal import Simulation

extension Future {
  /// Whether a move stays within what the promises assume.
  ///
  /// The world itself sees to it that miners take no longer than the terms say. Whoever makes moves
  /// up need not know any of it; and a story that gets shorter cannot become an unfair one.
  func isFair(_ move: Move) -> Bool {
    guard let situation, let deal else { return false }
    switch move {
    case .broadcast(let role, _, _): return role == situation.cheat
    case .tamper(let role, _, _, let signedAgain):
      return !signedAgain || role.other == situation.cheat
    case .askBackwards, .doubleSpend: return situation.cheat == .payer
    case .reorganise(let depth, _):
      return depth <= deal.undoable && situation.allowance.permits(.reorganisations)
    case .open, .pay, .release, .close, .giveUp, .resume, .deliver, .exchange, .mine, .tick, .drop,
      .duplicate, .delay, .reorder, .crash, .restart, .silence, .wake, .malleate, .withhold:
      return true
    }
  }
}
