public import Channels
public import Simulation

// What the network does, and who crashes.
extension Choices {
  /// What happens to one message: each such action takes it off its place and looks at no other.
  ///
  /// A message waits as long as it likes, so that only its arrival is something that happens. Only
  /// what waits longest is lost, doubled or changed: anything else could have overtaken it before.
  mutating func addActions(about index: Int, to role: Family.Role) {
    if world.isAwake(role) {
      add(.deliver(to: role, message: index), charge: index == 0 ? nil : .reorders)
    }
    guard index == 0 else { return }
    if world.isAwake(role), role != situation.cheat {
      addCrashes(of: role, during: .deliver(to: role, message: 0))
    }
    addLosses(to: role)
    if world.sender(ofMessageTo: role, 0) == situation.cheat { addForgeries(to: role) }
  }

  /// A cheat need not send what it should, nor take what it is sent; to all others a loss is an
  /// accident. The second copy of a message comes at once: whatever comes between, it could have
  /// been sent after that.
  private mutating func addLosses(to role: Family.Role) {
    add(.drop(to: role, message: 0), charge: situation.cheat == nil ? .drops : nil)
    guard world.isAwake(role) else { return }
    add(.duplicate(to: role, message: 0), .deliver(to: role, message: 0), charge: .duplicates)
  }

  /// A changed message arrives at once: until then it could as well be changed later.
  mutating func addForgeries(to victim: Family.Role) {
    guard situation.allowance.permits(.tampers), world.isAwake(victim),
      let message = world.messages(to: victim).first
    else { return }
    let forgeries = Family.forgeries(of: message, to: victim, in: self)
    for change in forgeries.bySender { addForgery(change, .again, to: victim, forgeries) }
    for change in forgeries.byNetwork { addForgery(change, .not, to: victim, forgeries) }
  }

  private mutating func addForgery(
    _ change: Family.Change, _ signing: Simulation.Signing, to victim: Family.Role,
    _ forgeries: Forgeries<Family>
  ) {
    let tampering = Move<Family>.tamper(to: victim, message: 0, change, signing)
    let delivery = Move<Family>.deliver(to: victim, message: 0)
    if forgeries.isLookedAfter {
      add(tampering, delivery, .tick(victim), charge: .tampers)
    } else {
      add(tampering, delivery, charge: .tampers)
    }
  }

  /// An honest participant crashes between two things that happen to it.
  mutating func addCrash(of role: Family.Role) {
    guard role != situation.cheat, world.isAwake(role),
      Family.resumption(of: world[role]) != nil
    else { return }
    add(.crash(role, afterEffects: nil), .restart(role), charge: .crashes)
  }

  /// A participant crashes in the middle of what it does and starts again at once.
  ///
  /// To stay down for some blocks is to miss looks, which is looked at by itself: what is forgotten
  /// is forgotten either way. No input has more than three effects, and to crash after the last is
  /// to crash between two inputs.
  public mutating func addCrashes(of role: Family.Role, during input: Move<Family>) {
    for effects in 0...2 {
      add(
        .crash(role, afterEffects: effects), input, .restart(role), charge: .crashes)
    }
  }
}
