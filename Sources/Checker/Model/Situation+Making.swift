internal import Bitcoin
internal import Channels
internal import Exploration
internal import Hashing
internal import Simulation

extension Situation {
  /// The situation after a deed; `nil` where the world refuses it.
  func after(_ deed: Deed) -> Situation? {
    var next = self
    for move in deed.moves {
      guard next.make(move) else { return nil }
    }
    if let charge = deed.charge { next.allowance[keyPath: charge.path] -= 1 }
    for role in Role.allCases {
      if deed.missing.contains(Sides(role)) {
        next.missed[role] = missed[role] + 1
      } else if deed.isBlock {
        next.missed[role] = 0
      }
    }
    return next
  }

  /// Makes a move and remembers what has to be remembered of it.
  private mutating func make(_ move: Move) -> Bool {
    let before = world
    do {
      note(try world.apply(move), of: move, on: before)
      if case .wake(let role) = move { missed[role] = 0 }
      return true
    } catch {
      return false
    }
  }

  private mutating func note(_ events: [Event], of move: Move, on before: World) {
    for event in events {
      switch event {
      // Whoever falls over meanwhile forgets its last look, refused or not.
      case .refused(let role, _) where !events.contains(.crashed(role)):
        checkUnchanged(role, by: move, since: before)
      case .sent(let role, let message): note(message, by: role)
      case .refused, .stored, .delivered, .lost, .tampered, .rescheduled, .released, .broadcast, .gained,
        .evicted, .mined, .blockRefused, .reorganised, .crashed, .restarted, .silent, .awake:
        break
      }
    }
  }

  private mutating func checkUnchanged(_ role: Role, by move: Move, since before: World) {
    guard case .deliver(role, _) = move else { return }
    let isSame =
      switch role {
      case .payer: before.payer == world.payer
      case .payee: before.payee == world.payee
      }
    if !isSame { flaws.insert(.changedByRefusal) }
  }

  private mutating func note(_ message: Timelock.Message, by role: Role) {
    guard role != cheat, let proposal = message.proposal, proposal.signature != nil else { return }
    let signing = Signing(
      role: role, state: message.state, isSettlement: message.isAboutSettlement,
      digest: proposal.transaction.signedDigest)
    guard !signings.contains(signing) else { return }
    let isSecond = signings.contains {
      $0.role == role && $0.state == signing.state && $0.isSettlement == signing.isSettlement
    }
    if isSecond { flaws.insert(.signedTwice) }
    signings.append(signing)
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
  /// What tells one transaction of a channel from another.
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
