public import Channels
public import Simulation

/// How large a world of a family is that is to be explored, and what may happen in it.
public protocol ModelBounds<Family>: Hashable, Sendable {
  /// The family whose channel is explored.
  associatedtype Family: CheckedFamily where Family.Bounds == Self

  /// What is agreed.
  var terms: Family.Terms { get }
  /// The moves before the first future branches off.
  var prologue: Moves<Family> { get }
  /// Whether a channel is open after the prologue, unless its terms were refused.
  var beginsOpen: Bool { get }
  /// Who cheats.
  var adversary: Adversary<Family.Role> { get }
  /// Which rules each participant leaves out.
  var waived: PerRole<Family.Role, Set<Family.Rule>> { get set }
  /// What honest participants neglect beside their rules.
  var neglected: Set<Neglect<Family.Role>> { get set }
  /// What else may happen, and how often.
  var allowance: Allowance { get }
  /// How many blocks miners may take.
  var delay: UInt32 { get }
  /// How many blocks a branch may undo.
  var reorganisationDepth: Int { get }
  /// The last tip that is of interest: everything final is on the chain by then.
  var lastHeight: UInt32 { get }
  /// How many looks an honest participant misses at most.
  func lateness(of role: Family.Role) -> UInt32
  /// How the blocks after a world are found: one by one, unless nothing depends on the height.
  func pace(from world: World<Family>) -> BlockPace
}

/// How blocks follow a world in a model.
public enum BlockPace: Hashable, Sendable {
  /// One by one, since each may matter.
  case each
  /// So many in one move, since nothing depends on the height before.
  case together(Int)
  /// Not at all: the same can be done after the blocks that follow a calmer world.
  case none
}

extension ModelBounds {
  /// Every block is looked at: in a small model each counts.
  public func pace(from world: World<Family>) -> BlockPace { .each }
}

extension ModelBounds {
  /// When each participant's records are written.
  var recording: PerRole<Family.Role, Recording> {
    PerRole(repeating: neglected.contains(.recording) ? .afterEffects : .beforeEffects)
  }

  /// A scenario under these bounds: the prologue, and what follows it.
  public func scenario(
    name: String = "exploration", about: String = "", _ actions: [ModelAction<Family>] = []
  ) -> Scenario<Family> {
    var scenario = Scenario<Family>(
      name: name, about: about, seed: "exploration", terms: terms, waived: waived,
      moves: prologue + Moves(actions.flatMap(\.moves)))
    scenario.recording = recording
    return scenario
  }
}
