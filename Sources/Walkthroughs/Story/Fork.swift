public import Simulation

/// Another future, in which a participant cheats or vanishes, and the question who gets the money.
public struct Fork<Family: WalkthroughFamily>: Sendable {
  /// A name in kebab-case, the only one of its kind in a story.
  public let name: String
  /// The question: what if?
  public let question: Narration<Family>
  /// Where it leaves the story.
  public let departure: Departure
  /// What a reader is asked before it is told.
  public let quiz: Quiz<Family>
  /// What happens then.
  public let beats: [Beat<Family>]
  /// What is to be learnt from it, once it is known who has the money.
  public let moral: Narration<Family>

  /// Where a fork leaves its story.
  public enum Departure: Hashable, Sendable {
    /// After the step that it belongs to.
    case here
    /// In a twin of the story, told from its beginning with other terms or without a rule.
    case twin(Scenario<Family>)
  }

  /// Writes a fork; without a question of its own it asks who has the money in the end.
  package init(
    _ name: String, _ question: Narration<Family>, from departure: Departure = .here,
    asking quiz: Quiz<Family>? = nil, beats: [Beat<Family>], moral: Narration<Family>
  ) {
    self.name = name
    self.question = question
    self.departure = departure
    self.quiz = quiz ?? .endings(of: name)
    self.beats = beats
    self.moral = moral
  }
}
