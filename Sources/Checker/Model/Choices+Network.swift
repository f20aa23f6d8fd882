internal import Channels
internal import Simulation

// What the network does, and what falls over.
extension Choices {
  /// What happens to one message: each such deed takes it off its place and looks at no other.
  ///
  /// A message waits as long as it likes, so that only its arrival is something that happens. Only
  /// what waits longest is lost, doubled or changed: anything else could have overtaken it before.
  mutating func addDeeds(about index: Int, to role: PaymentRole) {
    if world.isAwake(role) {
      add(.deliver(to: role, message: index), charge: index == 0 ? nil : .reorders)
    }
    guard index == 0 else { return }
    if world.isAwake(role), role != situation.cheat {
      addCrashes(of: role, during: .deliver(to: role, message: 0))
    }
    addLosses(to: role)
    if role.other == situation.cheat { addForgeries(to: role) }
  }

  /// A cheat need not send what it should, nor take what it is sent; to anybody else a loss is an
  /// accident. The second copy of a message comes at once: whatever comes between, it could have
  /// been sent after that.
  private mutating func addLosses(to role: PaymentRole) {
    add(.drop(to: role, message: 0), charge: situation.cheat == nil ? .drops : nil)
    guard world.isAwake(role) else { return }
    add(.duplicate(to: role, message: 0), .deliver(to: role, message: 0), charge: .duplicates)
  }

  /// An honest side falls over between two things that happen to it.
  mutating func addFall(of role: PaymentRole) {
    guard role != situation.cheat, world.isAwake(role), hasBegun(role) else { return }
    add(.crash(role, afterEffects: nil), .restart(role), charge: .crashes)
  }

  /// A side falls over in the middle of what it does and starts again at once.
  ///
  /// To stay down for some blocks is to miss looks, which is looked at by itself: whatever is
  /// forgotten is forgotten either way. No input has more than three effects, and to fall after the
  /// last is to fall between two inputs.
  mutating func addCrashes(of role: PaymentRole, during input: Move) {
    for effects in 0...2 {
      add(
        .crash(role, afterEffects: effects), input, .restart(role), charge: .crashes)
    }
  }

  private func hasBegun(_ role: PaymentRole) -> Bool {
    switch role {
    case .payer: world.payer.phase != .idle
    case .payee: world.payee.phase != .idle
    }
  }
}
