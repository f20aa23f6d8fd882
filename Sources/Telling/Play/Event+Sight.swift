internal import Channels
internal import Simulation

extension Event where Family: ToldFamily {
  /// Whether a participant sees it happen: what it does itself, what reaches it, and what everybody
  /// can see of the chain and the mempool.
  func isSeen(by viewer: Family.Role) -> Bool {
    switch self {
    case .refused(let role, _), .stored(let role, _), .sent(let role, _), .delivered(let role, _),
      .gained(let role, _), .crashed(let role), .restarted(let role, _), .silent(let role),
      .awake(let role):
      role == viewer
    case .lost, .tampered, .rescheduled: false
    case .released: true
    case .ledger(let event): Family.Layer.isSeen(event, by: viewer)
    }
  }
}
