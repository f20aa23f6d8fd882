internal import Channels
public import Exploration
internal import Simulation

/// Explores ladder after ladder, to find out where they are safe instead of assuming it.
///
/// The parties leave out the rule that would refuse an unsafe ladder, and nothing else.
public struct Sweep: Sendable {
  /// What came of one ladder.
  public struct Row: Hashable, Sendable {
    public let step: UInt32
    public let reaction: UInt32
    public let delay: UInt32
    /// Whether no promise is broken in what was looked at.
    public let holds: Bool
    /// Whether that was every future, or else as much as it took to find an attack.
    public let isExhausted: Bool
    public let states: Int
    public let depth: Int
  }

  /// What all ladders have in common.
  public let bounds: WorldBounds
  /// The longest step.
  public let steps: UInt32
  /// The most that reaction and delay come to together.
  public let lateness: UInt32

  /// Sweeps over ladders.
  public init(_ bounds: WorldBounds, steps: UInt32 = 4, lateness: UInt32 = 5) {
    var bounds = bounds
    bounds.waived.payer.insert(.safeLadder)
    bounds.waived.payee.insert(.safeLadder)
    self.bounds = bounds
    self.steps = steps
    self.lateness = lateness
  }

  /// Every ladder, the shortest steps first.
  public var ladders: [WorldBounds] {
    var ladders: [WorldBounds] = []
    for step in 1...max(1, steps) {
      for late in 1...max(1, lateness) {
        for delay in 1...late {
          var ladder = bounds
          ladder.step = step
          ladder.reaction = late - delay
          ladder.delay = delay
          ladders.append(ladder)
        }
      }
    }
    return ladders
  }

  /// The row of a ladder that was explored.
  public static func row(_ bounds: WorldBounds, _ outcome: Outcome<WorldModel>) -> Row {
    let (holds, isExhausted): (Bool, Bool) =
      switch outcome {
      case .holds: (true, true)
      case .violated, .unwitnessed: (false, true)
      case .notExhausted: (false, false)
      }
    return Row(
      step: bounds.step, reaction: bounds.reaction, delay: bounds.delay, holds: holds,
      isExhausted: isExhausted, states: outcome.statistics.states, depth: outcome.statistics.depth)
  }
}
