public import Channels
public import Simulation

/// A family that can say what may still happen in a channel that somebody has played.
public protocol ForeseenFamily: CheckedFamily, PlayedFamily {
  /// The bounds of the futures of a world that a scenario has led to: what was agreed, and the
  /// rules that the scenario leaves out; one payment more at most, one participant silent for as
  /// long as was agreed, and all that a cheat can do.
  static func bounds(playing scenario: Scenario<Self>, in world: World<Self>) -> Bounds
}

/// Why nothing can be said of the futures of a channel.
public enum LookaheadFault<Role: ChannelRole>: Error, Hashable, Sendable {
  /// A participant has crashed; in the model it starts again at once.
  case down(Role)
  /// All have cheated already, and cheats are promised nothing.
  case nobodyIsHonest
}
