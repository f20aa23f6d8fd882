internal import Channels
public import Checker
public import Exploration
internal import Simulation

extension Timelock {
  /// Explores ladder after ladder, to find out where they are safe instead of assuming it.
  ///
  /// The parties leave out the rule that would refuse an unsafe ladder, and nothing else.
  public struct Sweep: Sendable {
    /// What came of one ladder.
    public struct Row: Hashable, Sendable {
      public let ladder: Timelock.Ladder
      /// Whether no promise is broken in what was looked at.
      public let holds: Bool
      /// Whether that was every future, or else as much as it took to find an attack.
      public let isExhausted: Bool
      public let states: Int
      public let depth: Int
    }

    /// What all ladders have in common.
    public let bounds: Bounds
    /// Which ladders are tried where confirmations are for good.
    public let plain: Range
    /// Which are tried for each depth of a branch; these worlds are larger.
    public let branching: Range
    /// The deepest branch.
    public let undone: UInt32

    /// Which steps, reactions and delays are tried.
    public struct Range: Hashable, Sendable {
      /// The longest step.
      public var steps: UInt32
      /// The most that reaction and delay come to together.
      public var lateness: UInt32

      /// Tries all up to these.
      public init(steps: UInt32, lateness: UInt32) {
        self.steps = steps
        self.lateness = lateness
      }
    }

    /// Sweeps over ladders.
    public init(
      _ bounds: Bounds, _ plain: Range = Range(steps: 4, lateness: 5),
      branching: Range = Range(steps: 6, lateness: 2), undone: UInt32 = 0
    ) {
      var bounds = bounds
      bounds.waived.payer.insert(.safeLadder)
      bounds.waived.payee.insert(.safeLadder)
      self.bounds = bounds
      self.plain = plain
      self.branching = branching
      self.undone = undone
    }

    /// Every ladder, the shallowest branches and among them the shortest steps first.
    public var ladders: [Bounds] {
      (0...undone).flatMap { undone in
        let range = undone == 0 ? plain : branching
        return (1...max(1, range.steps)).flatMap { step in
          ladders(step: step, lateness: range.lateness, undone: undone)
        }
      }
    }

    private func ladders(step: UInt32, lateness: UInt32, undone: UInt32) -> [Bounds] {
      (1...max(1, lateness)).flatMap { late in
        (1...late).map { delay in
          var ladder = bounds
          ladder.undo(Int(undone))
          if undone > 0 { ladder.limitUpdates(to: Self.branchingUpdates) }
          ladder.step = step
          ladder.reaction = late - delay
          ladder.delay = delay
          return ladder
        }
      }
    }

    /// One state is enough to be replaced by the refund at the last moment; with two, the verdicts
    /// are the same and the worlds five to six times as large.
    private static let branchingUpdates = 1

    /// The row of a ladder that was explored.
    public static func row(_ bounds: Bounds, _ outcome: Outcome<WorldModel<Timelock>>) -> Row {
      let (holds, isExhausted): (Bool, Bool) =
        switch outcome {
        case .holds: (true, true)
        case .violated, .unwitnessed: (false, true)
        case .notExhausted: (false, false)
        }
      return Row(
        ladder: bounds.terms.ladder, holds: holds, isExhausted: isExhausted,
        states: outcome.statistics.states, depth: outcome.statistics.depth)
    }
  }
}
