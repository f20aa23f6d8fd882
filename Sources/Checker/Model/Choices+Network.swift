internal import Channels
internal import Simulation

// What the network does, and what falls over.
extension Choices {
  /// A message waits as long as it likes, so that only its arrival is something that happens.
  mutating func addDeliveries() {
    for role in Role.allCases where world.isAwake(role) {
      let waiting = world.waiting(for: role)
      for index in 0..<waiting {
        add(.deliver(to: role, message: index), charge: index == 0 ? nil : .reorders)
      }
      if waiting > 0, role != situation.cheat {
        addCrashes(of: role, during: .deliver(to: role, message: 0))
      }
    }
  }

  /// A cheat need not send what it should, nor take what it is sent; to anybody else a loss is an
  /// accident. The second copy of a message comes at once: whatever comes between, it could have
  /// been sent after that.
  mutating func addFaults() {
    for role in Role.allCases where world.waiting(for: role) > 0 {
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
