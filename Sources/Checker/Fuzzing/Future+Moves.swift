internal import Channels
internal import Simulation

// What happens in a step, and what is remembered of it.
extension Future {
  /// Makes moves; tells whether all of them can happen, and may.
  mutating func make(_ moves: [Move<Family>]) -> Bool {
    for move in moves {
      guard isFair(move), make(move) else { return false }
    }
    return !moves.isEmpty
  }

  private mutating func make(_ move: Move<Family>) -> Bool {
    guard var world = situation?.world else { return false }
    let before = world
    let events: [Event<Family>]
    do { events = try world.apply(move) } catch { return false }
    situation?.world = world
    charge(move)
    guard noteLooks(after: move) else { return false }
    noteSignatures(events)
    noteRefusals(events, since: before)
    noteSights(events)
    if events.contains(where: { !$0.isPassing }) { news.insert(.change) }
    return true
  }

  private mutating func charge(_ move: Move<Family>) {
    if case .reorganise = move { situation?.allowance.reorganisations -= 1 }
  }

  /// Counts the looks that honest participants have missed; tells whether these are no more than
  /// the terms assume.
  private mutating func noteLooks(after move: Move<Family>) -> Bool {
    guard let situation, let setup else { return false }
    let blocks = move.blocks
    for role in situation.honest {
      if situation.world.isAwake(role) {
        self.situation?.missed[role.index] = 0
      } else if blocks > 0 {
        let missed = Int(situation.missed[role.index]) + blocks
        guard missed <= Family.reaction(under: setup.terms), missed <= UInt8.max else {
          return false
        }
        self.situation?.missed[role.index] = UInt8(missed)
        coverage.insert(.lateLook)
      }
    }
    return true
  }

  /// Remembers what honest participants have signed.
  private mutating func noteSignatures(_ events: [Event<Family>]) {
    for case .sent(let role, let message) in events where role != situation?.cheat {
      situation?.note(message, by: role)
    }
  }

  /// Sees whether a participant that refused a message is the same as before.
  private mutating func noteRefusals(_ events: [Event<Family>], since before: World<Family>) {
    guard case .delivered(let role, _)? = events.first,
      !events.contains(where: { $0.isCrash })
    else { return }
    for case .refused(role, _) in events {
      coverage.insert(.refusedForgery)
      guard role != situation?.cheat, let world, world[role] != before[role] else { continue }
      situation?.flaws.insert(.changedByRefusal)
    }
  }
}

extension Move {
  /// By how many blocks the chain grows; a branch is one block longer than what it replaces.
  fileprivate var blocks: Int {
    switch self {
    case .mine(let count, _): count
    case .reorganise: 1
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .broadcast, .tamper, .withhold, .trick:
      0
    }
  }
}

extension Event {
  fileprivate var isCrash: Bool {
    if case .crashed = self { true } else { false }
  }

  /// Whether it leaves the chain and all participants as they were.
  fileprivate var isPassing: Bool {
    switch self {
    case .refused, .delivered, .lost, .tampered, .rescheduled, .silent: true
    case .stored, .sent, .released, .gained, .ledger, .crashed, .restarted, .awake: false
    }
  }
}
