internal import Channels
public import Checker
public import Exploration
internal import Bitcoin
internal import Simulation

extension OneWay {
  /// Explores variant after variant with a payee that is in time and one that is a block late, to
  /// find out where the deadline is instead of assuming it.
  public struct Sweep: Sendable {
    /// What came of one world.
    public struct Row: Hashable, Sendable {
      /// Which way out the payer has.
      public let kind: Variant.Kind
      /// What the terms reckon with.
      public let timing: Timing
      /// How many blocks later than at its deadline the payee may close.
      public let late: UInt32
      /// Whether no promise is broken in what was looked at.
      public let holds: Bool
      /// Whether that was every future, or else as much as it took to find an attack.
      public let isExhausted: Bool
      /// How many states were looked at.
      public let states: Int
      /// How many actions the shortest attack takes; `nil` where there is none.
      public let attack: Int?
    }

    /// What all worlds have in common.
    public let bounds: Bounds
    /// The variants that are tried.
    public let kinds: [Variant.Kind]
    /// The most that reaction and delay come to together.
    public let lateness: UInt32
    /// The deepest branch.
    public let undone: UInt32

    /// Sweeps over the variants that have a way out.
    public init(
      _ bounds: Bounds = Sweep.smallest, kinds: [Variant.Kind] = Sweep.allKinds,
      lateness: UInt32 = 2, undone: UInt32 = 0
    ) {
      self.bounds = bounds
      self.kinds = kinds
      self.lateness = lateness
      self.undone = undone
    }

    /// One payment, and nothing beside what miners and the payer can do with it.
    public static var smallest: Bounds {
      Bounds(
        payments: 1, adversary: .one(.payer), allowance: Allowance(silences: 0, partings: 1))
    }

    /// The variants in which the payee has a deadline.
    public static var allKinds: [Variant.Kind] { [.refund, .expiry, .lifetime, .kickOff] }

    /// Every world, each timing first with a payee in time and then with one that is late.
    public var worlds: [Bounds] {
      kinds.flatMap { kind in
        timings.flatMap { timing in
          (0...1).map { late in world(kind, timing, late: UInt32(late)) }
        }
      }
    }

    private var timings: [Timing] {
      (0...undone).flatMap { undone in
        (1...max(1, lateness)).flatMap { late in
          (1...late).map { Timing(reaction: late - $0, delay: $0, undone: undone) }
        }
      }
    }

    private func world(_ kind: Variant.Kind, _ timing: Timing, late: UInt32) -> Bounds {
      var world = bounds
      world.kind = kind
      world.undo(Int(timing.undone))
      world.reaction = timing.reaction
      world.delay = timing.delay
      world.late = late
      return world
    }

    /// The row of a world that was explored.
    public static func row(_ bounds: Bounds, _ outcome: Outcome<WorldModel<OneWay>>) -> Row {
      let (holds, isExhausted): (Bool, Bool) =
        switch outcome {
        case .holds: (true, true)
        case .violated, .unwitnessed: (false, true)
        case .notExhausted: (false, false)
        }
      return Row(
        kind: bounds.kind, timing: bounds.terms.timing, late: bounds.late, holds: holds,
        isExhausted: isExhausted, states: outcome.statistics.states,
        attack: outcome.violation?.depth)
    }
  }
}
