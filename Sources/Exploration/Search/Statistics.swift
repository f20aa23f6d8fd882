/// How much an exploration visited, and what it took.
public struct Statistics: Sendable, Hashable {
  /// The distinct states that were visited.
  public internal(set) var states = 0
  /// The possible actions, to new states and to known ones.
  public internal(set) var edges = 0
  /// How many actions the farthest visited state is away.
  public internal(set) var depth = 0
  /// The most states that were at one depth.
  public internal(set) var widestLevel = 0
  /// How many states the model's boundary cut off.
  public internal(set) var outside = 0
  /// The bytes kept for visited states, without the frontier.
  public internal(set) var bytes = 0
  public internal(set) var duration: Duration = .zero

  /// A bound on the chance that a state was confused with another one and left out.
  public var collisionProbability: Double { Fingerprint.collisionProbability(states: states) }

  public var bytesPerState: Double { Double(bytes) / Double(max(1, states)) }

  public var statesPerSecond: Double {
    let seconds = duration / .seconds(1)
    return seconds > 0 ? Double(states) / seconds : 0
  }
}
