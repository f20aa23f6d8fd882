public import Channels

/// What was agreed, and what happens, move by move.
public struct Scenario<Family: SimulatedFamily>: Hashable, Sendable {
  /// A name in kebab-case, as `--template` takes it.
  public var name: String
  /// What it shows, in a sentence or two.
  public var about: String
  /// All keys are derived from this text.
  public var seed: String
  /// What is agreed on.
  public var terms: Family.Terms
  /// Which rules the participants leave out, to show what these are there for.
  public var waived: PerRole<Family.Role, Set<Family.Rule>>
  /// When each participant's records are written.
  public var recording = PerRole<Family.Role, Recording>(repeating: .beforeEffects)
  /// What happens, in order.
  public var moves: Moves<Family>

  /// Writes a scenario.
  public init(
    name: String, about: String, seed: String, terms: Family.Terms,
    waived: PerRole<Family.Role, Set<Family.Rule>> = .none, moves: Moves<Family>
  ) {
    self.name = name
    self.about = about
    self.seed = seed
    self.terms = terms
    self.waived = waived
    self.moves = moves
  }
}

extension PerRole where Value: SetAlgebra {
  /// Nothing for any role.
  public static var none: Self { Self(repeating: Value()) }
}
