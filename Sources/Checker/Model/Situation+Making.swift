internal import Bitcoin
internal import Channels
internal import Exploration
internal import Hashing
internal import Simulation

extension Situation {
  /// The situation after a deed; `nil` where the world refuses it.
  func after(_ deed: Deed, _ memory: ModelMemory) -> Situation? {
    var next = self
    for move in deed.moves {
      guard next.make(move, memory) else { return nil }
    }
    next.noteSignatures(since: world)
    if let charge = deed.charge { next.allowance[keyPath: charge.path] -= 1 }
    for role in PaymentRole.allCases {
      if deed.missing.contains(Sides(role)) {
        next.missed[role] = missed[role] + 1
      } else if deed.isBlock {
        next.missed[role] = 0
      }
    }
    return next
  }

  /// Makes a move and remembers what has to be remembered of it.
  private mutating func make(_ move: Move, _ memory: ModelMemory) -> Bool {
    if case .deliver(let role, let index) = move, !memory.isSound(world, role, message: index) {
      flaws.insert(.changedByRefusal)
    }
    do {
      world = try world.next(move, remembering: memory.worlds)
      if case .wake(let role) = move { missed[role] = 0 }
      return true
    } catch {
      return false
    }
  }

  /// Looks at what honest sides have put on its way: whatever is sent is there at the end of a deed,
  /// and what is changed on its way arrives within one.
  private mutating func noteSignatures(since before: World) {
    guard world.transitMark != before.transitMark else { return }
    for role in PaymentRole.allCases where role != cheat {
      for message in world.messages(to: role.other) { note(message, by: role) }
    }
  }

  /// Remembers what a message of an honest side signs, if anything.
  mutating func note(_ message: Timelock.Message, by role: PaymentRole) {
    guard let proposal = message.proposal, proposal.signature != nil else { return }
    note(
      Signing(
        role: role, state: message.state, isSettlement: message.isAboutSettlement,
        digest: proposal.transaction.signedDigest))
  }

  /// Remembers a signature, and that it is the second for its state if it is.
  mutating func note(_ signing: Signing) {
    var record = SigningRecord(signings)
    record.note(signing)
    signings = record.signings
    flaws.formUnion(record.flaws)
  }
}

extension Timelock.Message {
  fileprivate var isAboutSettlement: Bool {
    switch kind {
    case .settle, .settled: true
    case .open, .accept, .fund, .refund, .request, .propose, .confirm, .resume: false
    }
  }
}

extension Transaction {
  /// What tells one transaction of a channel from another: in one world they all spend one output
  /// and pay the same two scripts, unless somebody signs something else.
  fileprivate var signedDigest: UInt64 {
    var fingerprinter = Fingerprinter()
    fingerprinter.combine(version)
    fingerprinter.combine(lockTime.rawValue)
    for input in inputs {
      fingerprinter.combine(bytes: input.previousOutput.txid.digest.array)
      fingerprinter.combine(input.sequence.rawValue)
    }
    for output in outputs {
      fingerprinter.combine(output.value.satoshis)
      fingerprinter.combine(bytes: output.scriptPubKey.bytes)
    }
    return fingerprinter.finalize().low
  }
}
