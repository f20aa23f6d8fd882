internal import Channels
internal import Simulation

extension Situation {
  /// The situation after an action; `nil` where the world refuses it.
  func after(_ action: ModelAction<Family>, _ memory: ModelMemory<Family>) -> Situation? {
    var next = self
    for move in action.moves {
      guard next.make(move, memory) else { return nil }
    }
    next.noteSignatures(since: world)
    if let charge = action.charge { next.allowance[charge] -= 1 }
    for role in Family.Role.allCases {
      if action.missing.contains(RoleSet(role)) {
        next.missed[role.index] = missed[role.index] + 1
      } else if action.isBlock {
        next.missed[role.index] = 0
      }
    }
    return next
  }

  /// Makes a move and remembers what has to be remembered of it.
  private mutating func make(_ move: Move<Family>, _ memory: ModelMemory<Family>) -> Bool {
    if case .deliver(let role, let index) = move, !memory.isSound(world, role, message: index) {
      flaws.insert(.changedByRefusal)
    }
    do {
      world = try Family.next(world, move, remembering: memory.worlds)
      if case .wake(let role) = move { missed[role.index] = 0 }
      return true
    } catch {
      return false
    }
  }

  /// Looks at what honest participants have put on its way: what is sent is there at the end of an
  /// action, and what is changed on its way arrives within one.
  private mutating func noteSignatures(since before: World<Family>) {
    guard world.transitMark != before.transitMark else { return }
    for receiver in Family.Role.allCases {
      for (index, message) in world.messages(to: receiver).enumerated() {
        let sender = world.sender(ofMessageTo: receiver, index)
        if sender != cheat { note(message, by: sender) }
      }
    }
  }

  /// Remembers what a message of an honest participant signs, if anything.
  mutating func note(_ message: Family.Message, by role: Family.Role) {
    guard let subject = Family.signature(in: message) else { return }
    note(Signing(subject, by: role))
  }

  /// Remembers a signature, and that it is the second for its number if it is.
  mutating func note(_ signing: Signing) {
    var record = SigningRecord(signings)
    record.note(signing)
    signings = record.signings
    flaws.formUnion(record.flaws)
  }
}
