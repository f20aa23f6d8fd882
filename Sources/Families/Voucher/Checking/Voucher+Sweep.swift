internal import Channels
public import Checker
public import Exploration
internal import Simulation

extension Voucher {
  /// Explores worlds with a settling delay that is just long enough, and with one that is an epoch
  /// shorter, to find out where the margin is instead of assuming it.
  public struct Sweep: Sendable {
    /// What came of one world.
    public struct Row: Hashable, Sendable {
      /// How many epochs the wallet waits before it relies on a settle.
      public let confirmation: Int64
      /// How many more pass until the payee acts: one for its wallet, and the looks that it misses.
      public let reaction: Int64
      /// How many more pass until its message is executed.
      public let inclusion: Int64
      /// How many epochs a branch may undo.
      public let undone: Int64
      /// How many epochs lie between settling and collecting.
      public let settleDelay: Int64
      /// Whether the payee keeps its share in what was looked at.
      public let holds: Bool
      /// Whether that was every future, or else as much as it took to find an attack.
      public let isExhausted: Bool
      /// How many states were looked at.
      public let states: Int
      /// How many actions the shortest attack takes; `nil` where there is none.
      public let attack: Int?

      /// How many epochs the payee needs in all.
      public var needed: Int64 { Sweep.needed(confirmation, reaction, inclusion, undone) }
    }

    /// What all worlds have in common.
    public let bounds: Bounds
    /// The most that confirmation, reaction and inclusion come to together.
    public let lateness: Int64
    /// The deepest branch.
    public let undone: Int64

    /// Sweeps over all timings up to some lateness.
    public init(_ bounds: Bounds = Sweep.smallest, lateness: Int64 = 4, undone: Int64 = 0) {
      self.bounds = bounds
      self.lateness = lateness
      self.undone = undone
    }

    /// One voucher, and nothing beside what those who make blocks and the payer can do with it.
    public static var smallest: Bounds {
      Bounds(
        vouchers: 1, adversary: .one(.payer), allowance: Allowance(silences: 0, partings: 0))
    }

    /// What is promised to the payee.
    public static var promises: [Promise] { [.payeeKeepsItsShare] }

    /// Every world, each timing first with a delay that is just long enough and then with one that
    /// is an epoch shorter.
    public var worlds: [Bounds] {
      (0...undone).flatMap { undone in
        timings.flatMap { timing in
          let delay = Self.needed(timing.0, timing.1, timing.2, undone) + 1
          return [world(timing, undone, delay), world(timing, undone, delay - 1)]
        }
      }
    }

    /// How many epochs a payee needs from a settle until its vouchers are executed; what a branch
    /// undoes is executed again only after the branch, which is one epoch longer.
    static func needed(
      _ confirmation: Int64, _ reaction: Int64, _ inclusion: Int64, _ undone: Int64
    ) -> Int64 {
      confirmation + reaction + inclusion + (undone > 0 ? undone + 1 : 0)
    }

    /// How many epochs confirmation, reaction and inclusion may take together at most.
    public static func margin(ofDelay settleDelay: Int64) -> Int64 { settleDelay - 1 }

    /// Confirmation, reaction and inclusion; the latter two take an epoch at least.
    private var timings: [(Int64, Int64, Int64)] {
      (2...max(2, lateness)).flatMap { sum in
        (1..<sum).flatMap { inclusion in
          (1...(sum - inclusion)).map { (sum - inclusion - $0, $0, inclusion) }
        }
      }
    }

    private func world(_ timing: (Int64, Int64, Int64), _ undone: Int64, _ delay: Int64) -> Bounds {
      var world = bounds
      world.undo(Int(undone))
      world.confidence = timing.0
      world.reaction = UInt32(timing.1 - 1)
      world.delay = UInt32(timing.2)
      world.settleDelay = delay
      return world
    }

    /// The row of a world that was explored.
    public static func row(_ bounds: Bounds, _ outcome: Outcome<WorldModel<Voucher>>) -> Row {
      let (holds, isExhausted): (Bool, Bool) =
        switch outcome {
        case .holds: (true, true)
        case .violated, .unwitnessed: (false, true)
        case .notExhausted: (false, false)
        }
      return Row(
        confirmation: bounds.confidence, reaction: 1 + Int64(bounds.reaction),
        inclusion: Int64(bounds.delay), undone: Int64(bounds.undone),
        settleDelay: bounds.settleDelay, holds: holds, isExhausted: isExhausted,
        states: outcome.statistics.states, attack: outcome.violation?.depth)
    }
  }
}
