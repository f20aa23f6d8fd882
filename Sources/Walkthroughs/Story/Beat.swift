public import Simulation

/// A step of a story: moves that belong together, and what is said about them.
public struct Beat<Family: WalkthroughFamily>: Sendable {
  /// What happens, in a few words.
  public let title: Narration<Family>
  /// Who acts and why, paragraph by paragraph.
  public let text: [Narration<Family>]
  /// Another world in which the story goes on: other terms, or other rules left out.
  public let world: Scenario<Family>?
  /// What happens.
  public let moves: Moves<Family>
  /// The transaction that it is about, to be shown in full.
  public let focus: TransactionReference<Family>?
  /// The transaction whose money a code asks for, as a wallet reads it from a screen.
  public let code: TransactionReference<Family>?
  /// A table that belongs to it.
  public let exhibit: Family.Exhibit?
  /// What could happen instead of what comes next.
  public let forks: [Fork<Family>]

  /// Writes a step.
  package init(
    _ title: Narration<Family>, _ text: Narration<Family>..., in world: Scenario<Family>? = nil,
    moves: Moves<Family> = [], focus: TransactionReference<Family>? = nil,
    code: TransactionReference<Family>? = nil, exhibit: Family.Exhibit? = nil,
    forks: [Fork<Family>] = []
  ) {
    self.init(
      title, paragraphs: text, in: world, moves: moves, focus: focus, code: code,
      exhibit: exhibit, forks: forks)
  }

  /// Writes a step with a list of paragraphs.
  package init(
    _ title: Narration<Family>, paragraphs: [Narration<Family>],
    in world: Scenario<Family>? = nil, moves: Moves<Family> = [],
    focus: TransactionReference<Family>? = nil, code: TransactionReference<Family>? = nil,
    exhibit: Family.Exhibit? = nil, forks: [Fork<Family>] = []
  ) {
    self.title = title
    text = paragraphs
    self.world = world
    self.moves = moves
    self.focus = focus
    self.code = code
    self.exhibit = exhibit
    self.forks = forks
  }
}
