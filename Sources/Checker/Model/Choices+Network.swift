internal import Bitcoin
internal import Channels
internal import Simulation

// What the network does, and what falls over.
extension Choices {
  /// A message waits as long as it likes, so that only its arrival is something that happens.
  mutating func addDeliveries() {
    for role in Role.allCases where world.isAwake(role) {
      let waiting = world.messages(to: role)
      guard let first = waiting.first else { continue }
      let delivery = Move.deliver(to: role, message: 0)
      addDelivery(of: first, to: role, delivery)
      for index in waiting.indices.dropFirst() {
        add(.deliver(to: role, message: index), charge: .reorders)
      }
      if role != situation.cheat { addCrashes(of: role, during: delivery) }
    }
  }

  /// Whoever agrees on a state that is final already looks at once and broadcasts it, or is late
  /// with it as with any other look: it is not a block that it waits for.
  private mutating func addDelivery(
    of message: Timelock.Message, to role: Role, _ delivery: Move
  ) {
    guard role != situation.cheat, agreesOnFinalState(message) else { return add(delivery) }
    add(delivery, .tick(role))
    if bounds.reaction > 0 {
      deeds.append(Deed([delivery, .silence(role)], missing: Sides(role)))
    }
  }

  private func agreesOnFinalState(_ message: Timelock.Message) -> Bool {
    switch message.kind {
    case .propose, .confirm: ladder.lock(of: message.state).map { $0.value <= tip } ?? true
    case .open, .accept, .fund, .refund, .request, .settle, .settled, .resume: false
    }
  }

  /// A cheat need not send what it should, nor take what it is sent; to anybody else a loss is an
  /// accident. Two copies of a message wait together as well as one behind the other.
  mutating func addFaults() {
    for role in Role.allCases {
      let waiting = world.messages(to: role)
      guard !waiting.isEmpty else { continue }
      add(.drop(to: role, message: 0), charge: situation.cheat == nil ? .drops : nil)
      if world.isAwake(role) {
        add(
          .duplicate(to: role, message: 0), .deliver(to: role, message: 0), charge: .duplicates)
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
