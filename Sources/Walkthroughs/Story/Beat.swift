public import Simulation

/// A step of a story: moves that belong together, and what is said about them.
public struct Beat: Sendable {
  /// What happens, in a few words.
  public let title: Narration
  /// Who acts and why, paragraph by paragraph.
  public let text: [Narration]
  /// Another world in which the story goes on: other terms, or other rules left out.
  public let world: Scenario?
  /// What happens.
  public let moves: Moves
  /// The transaction that it is about, to be shown in full.
  public let focus: Fact.Name?
  /// A table that belongs to it.
  public let exhibit: Exhibit?
  /// What could happen instead of what comes next.
  public let forks: [Fork]

  init(
    _ title: Narration, _ text: Narration..., in world: Scenario? = nil, moves: Moves = [],
    focus: Fact.Name? = nil, exhibit: Exhibit? = nil, forks: [Fork] = []
  ) {
    self.title = title
    self.text = text
    self.world = world
    self.moves = moves
    self.focus = focus
    self.exhibit = exhibit
    self.forks = forks
  }
}
