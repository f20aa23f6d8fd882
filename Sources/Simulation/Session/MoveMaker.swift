public import Channels

/// Who makes a move.
public enum MoveMaker<Role: ChannelRole>: Hashable, Sendable {
  /// An owner, or the program that runs for it.
  case owner(Role)
  /// What carries messages, and loses them.
  case network
  /// Those who find blocks.
  case miners
  /// A participant that does not hold to its rules.
  case cheat(Role)
  /// Anyone who sees what is on its way.
  case anyone
}

extension Move where Family: PlayedFamily {
  /// Who would make the move in a world.
  public func maker(in world: World<Family>) -> MoveMaker<Family.Role> {
    switch self {
    case .order(let role, _), .tick(let role), .crash(let role, _), .restart(let role),
      .silence(let role), .wake(let role):
      return .owner(role)
    case .deliver, .exchange, .drop, .cut, .duplicate, .delay, .reorder, .tamper(_, _, _, .not):
      return .network
    case .tamper(let role, let message, _, .again):
      guard (0..<world.waiting(for: role)).contains(message) else { return .network }
      return .cheat(world.sender(ofMessageTo: role, message))
    case .broadcast(let role, _, _), .withhold(let role): return .cheat(role)
    case .trick(let trick): return Family.cheat(behind: trick).map { .cheat($0) } ?? .anyone
    case .mine, .reorganise: return .miners
    }
  }

  /// Whether a participant, honest or not, can bring the move about: it does something itself,
  /// takes a message that is on its way to it, or waits for blocks.
  public func isWithinReach(of role: Family.Role, in world: World<Family>) -> Bool {
    switch self {
    case .deliver(let receiver, _): receiver == role
    case .mine(_, Family.Layer.usualChoice): true
    default: [.owner(role), .cheat(role), .anyone].contains(maker(in: world))
    }
  }
}
