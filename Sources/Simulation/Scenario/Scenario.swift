public import Channels

/// A story: what was agreed, and what everybody does, move by move.
public struct Scenario: Hashable, Sendable {
  /// A name in kebab-case, as `--template` takes it.
  public var name: String
  /// What it shows, in a sentence or two.
  public var about: String
  /// All keys are derived from this text.
  public var seed: String
  /// What the payer offers.
  public var terms: Timelock.Terms
  /// Which rules the parties leave out, to show what these are there for.
  public var waived: PerRole<PaymentRole, Set<Timelock.Rule>>
  /// When each side's records are written.
  public var recording: PerRole<PaymentRole, Recording> = .usual
  /// What happens, in order.
  public var moves: Moves

  /// Writes a story.
  public init(
    name: String, about: String, seed: String, terms: Timelock.Terms,
    waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: []), moves: Moves
  ) {
    self.name = name
    self.about = about
    self.seed = seed
    self.terms = terms
    self.waived = waived
    self.moves = moves
  }
}
