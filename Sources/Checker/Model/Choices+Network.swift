internal import Bitcoin
internal import Channels
internal import Simulation

// What the network does, and what falls over.
extension Choices {
  /// A message waits as long as it likes, so that only its arrival is something that happens.
  mutating func addDeliveries() {
    for role in Role.allCases where world.isAwake(role) {
      let waiting = world.messages(to: role)
      for index in waiting.indices {
        addArrival(
          .deliver(to: role, message: index), of: waiting[index].isUpdate ? waiting[index] : nil,
          charge: index == 0 ? nil : .reorders)
      }
      if !waiting.isEmpty, role != situation.cheat {
        addCrashes(of: role, during: .deliver(to: role, message: 0))
      }
    }
  }

  /// A message arrives, perhaps after something was done to it.
  ///
  /// Whoever agrees on a state that is final already looks at once and broadcasts it, or is late
  /// with it as with any other look: it is not a block that it waits for.
  mutating func addArrival(
    _ delivery: Move, of message: Timelock.Message?, after before: Move? = nil,
    charge: Allowance.Item? = nil
  ) {
    guard case .deliver(let role, _) = delivery else { return }
    if let charge, !situation.allowance.permits(charge) { return }
    let moves = [before, delivery].compactMap(\.self)
    guard role != situation.cheat, !bounds.neglected.contains(.lookingAfterAgreement), let message,
      mayBeFinal(message)
    else {
      return deeds.append(Deed(moves, charge: charge))
    }
    deeds.append(Deed(moves + [.tick(role)], charge: charge))
    if bounds.lateness > 0 {
      deeds.append(Deed(moves + [.silence(role)], missing: Sides(role), charge: charge))
    }
  }

  private func mayBeFinal(_ message: Timelock.Message) -> Bool {
    ladder.lock(of: message.state).map { $0.value <= tip } ?? true
  }

  /// A cheat need not send what it should, nor take what it is sent; to anybody else a loss is an
  /// accident. The second copy of a message comes at once: whatever comes between, it could have
  /// been sent after that.
  mutating func addFaults() {
    for role in Role.allCases {
      guard let first = world.messages(to: role).first else { continue }
      add(.drop(to: role, message: 0), charge: situation.cheat == nil ? .drops : nil)
      if world.isAwake(role) {
        addArrival(
          .deliver(to: role, message: 0), of: first.isUpdate ? first : nil,
          after: .duplicate(to: role, message: 0), charge: .duplicates)
      }
    }
    for role in situation.honest where world.isAwake(role) && hasBegun(role) {
      add(.crash(role, afterEffects: nil), .restart(role), charge: .crashes)
    }
  }

  /// A side falls over in the middle of what it does and starts again at once.
  ///
  /// To stay down for some blocks is to miss looks, which is looked at by itself: whatever is
  /// forgotten is forgotten either way. No input has more than three effects, and to fall after the
  /// last is to fall between two inputs.
  mutating func addCrashes(of role: Role, during input: Move) {
    for effects in 0...2 {
      add(
        .crash(role, afterEffects: effects), input, .restart(role), charge: .crashes)
    }
  }

  private func hasBegun(_ role: Role) -> Bool {
    switch role {
    case .payer: world.payer.phase != .idle
    case .payee: world.payee.phase != .idle
    }
  }
}

extension Timelock.Message {
  /// Whether its receiver may hold a new state by it.
  var isUpdate: Bool {
    switch kind {
    case .propose, .confirm: true
    case .open, .accept, .fund, .refund, .request, .settle, .settled, .resume: false
    }
  }
}
