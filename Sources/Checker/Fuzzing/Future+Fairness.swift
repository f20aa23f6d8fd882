internal import Channels
internal import Simulation

extension Future {
  /// Whether a move stays within what the promises assume.
  ///
  /// The world itself sees to it that miners take no longer than the terms say. Those who make
  /// moves up need not know any of it; and a scenario that gets shorter cannot become an unfair
  /// one.
  func isFair(_ move: Move<Family>) -> Bool {
    guard let situation, let setup else { return false }
    switch move {
    case .broadcast(let role, _, _): return role == situation.cheat
    case .tamper(let role, let message, _, let signing):
      guard signing == .again, message < situation.world.waiting(for: role) else { return true }
      return situation.world.sender(ofMessageTo: role, message) == situation.cheat
    case .trick(let trick):
      return Family.cheat(behind: trick).map { $0 == situation.cheat } ?? true
    case .reorganise(let depth, _):
      return depth <= setup.undoable && situation.allowance.permits(.reorganisations)
    case .order, .deliver, .exchange, .mine, .tick, .drop, .cut, .duplicate, .delay, .reorder,
      .crash, .restart, .silence, .wake, .withhold:
      return true
    }
  }
}
