internal import Channels
internal import Exploration
public import Simulation

// What the network does, and who crashes.
extension MoveChooser {
  mutating func delivery() -> FutureStep<Family> {
    .move(.deliver(to: receiver(), message: message(for: nil)))
  }

  /// A participant for whom a message waits, if there is one.
  private mutating func receiver() -> Family.Role {
    let receivers = Family.Role.allCases.filter { world.waiting(for: $0) > 0 && world.isAwake($0) }
    return receivers.isEmpty ? role() : dice.pick(receivers)
  }

  /// Nearly always the one that waits longest.
  private mutating func message(for role: Family.Role?) -> Int {
    guard dice.chance(1, in: 30) else { return 0 }
    return dice.below(4)
  }

  mutating func fault() -> FutureStep<Family> {
    let role = receiver()
    let message = message(for: role)
    let faults: [(weight: Int, value: Move<Family>)] = [
      (3, .drop(to: role, message: message)), (3, .duplicate(to: role, message: message)),
      (1, .reorder(to: role, message: dice.below(3), before: dice.below(3))),
      (1, .delay(to: role, message: message, blocks: dice.number(in: 1...4))),
      (2, .tamper(to: role, message: message, Family.change(ofMessageTo: role, for: &self), .not)),
    ]
    return .move(dice.pick(faults) ?? .exchange)
  }

  /// A participant crashes, in the middle of something or not, or stops to look.
  mutating func accident() -> FutureStep<Family> {
    let role = role()
    let fall = Move<Family>.crash(role, afterEffects: dice.below(4))
    switch dice.below(6) {
    case 0: return .moves([.crash(role, afterEffects: nil)])
    case 1: return .moves([.crash(role, afterEffects: nil), .restart(role)])
    case 2: return .moves([fall, .deliver(to: role, message: 0)])
    case 3: return .moves([fall, .deliver(to: role, message: 0), .restart(role)])
    case 4: return .moves([fall, Family.orderBeforeCrash(of: role, for: &self), .restart(role)])
    default: return .move(.silence(role))
    }
  }

  mutating func recovery() -> FutureStep<Family> {
    let asleep = Family.Role.allCases.filter { !world.isAwake($0) }
    let role = asleep.isEmpty ? role() : dice.pick(asleep)
    return .move(world.isUp(role) ? .wake(role) : .restart(role))
  }

  /// What may stand in the next block; the world refuses what those who make blocks must not do.
  public mutating func block() -> Family.Layer.Choice { world.layer.choice(by: &dice) }
}
