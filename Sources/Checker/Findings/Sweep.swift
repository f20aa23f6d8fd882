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
    public let undone: UInt32
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
  /// The deepest branch.
  public let undone: UInt32

  /// Sweeps over ladders.
  public init(
    _ bounds: WorldBounds, steps: UInt32 = 4, lateness: UInt32 = 5, undone: UInt32 = 0
  ) {
    var bounds = bounds
    bounds.waived.payer.insert(.safeLadder)
    bounds.waived.payee.insert(.safeLadder)
    self.bounds = bounds
    self.steps = steps
    self.lateness = lateness
    self.undone = undone
  }

  /// Every ladder, the shallowest branches and among them the shortest steps first.
  ///
  /// With branches, steps go on to one block beyond those that bear them, so that each combination
  /// of reaction and delay shows its boundary.
  public var ladders: [WorldBounds] {
    (0...undone).flatMap { undone in
      (1...max(1, steps)).flatMap { step in ladders(step: step, undone: undone) }
    }
  }

  private func ladders(step: UInt32, undone: UInt32) -> [WorldBounds] {
    (1...max(1, lateness)).flatMap { late in
      (1...late).map { delay in
        var ladder = bounds
        ladder.undo(Int(undone))
        ladder.step = step
        ladder.reaction = late - delay
        ladder.delay = delay
        return ladder
      }
    }
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
      step: bounds.step, reaction: bounds.reaction, delay: bounds.delay,
      undone: bounds.undone, holds: holds, isExhausted: isExhausted, states: outcome.statistics.states, depth: outcome.statistics.depth)
  }
}
