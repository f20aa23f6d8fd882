public import Channels
internal import Checker
public import Simulation

/// A walkthrough that was run: every step with what really happened in it.
public struct PlayedStory<Family: WalkthroughFamily>: Sendable {
  /// What was told.
  public let walkthrough: Walkthrough<Family>
  /// The steps.
  public let scenes: [Scene<Family>]

  /// How it ended.
  public var outcome: Trace<Family>.Outcome { scenes[scenes.count - 1].outcome }
}

extension PlayedStory {
  /// A fork that was run.
  public struct Branch: Sendable {
    /// What was asked.
    public let fork: Fork<Family>
    /// The steps after the one where it leaves the story.
    public let scenes: [Scene<Family>]
    /// The whole of it as a story for `paychan run`.
    public let scenario: Scenario<Family>
    /// Who has the money in the end.
    public let ending: Ending<Family.Role>
  }
}

extension Walkthrough {
  /// Runs the story; its forks are run when they are asked for.
  ///
  /// After each step it reports how many there were.
  public func played(
    reporting report: (_ scenes: Int) -> Void = { _ in }
  ) throws(ScenarioFault<Family>) -> PlayedStory<Family> {
    var state = StoryState(self)
    var scenes: [Scene<Family>] = []
    for beat in beats {
      if let world = beat.world { state = try StoryState(state, twin: world) }
      scenes.append(try state.play(beat))
      report(scenes.count)
    }
    return PlayedStory(walkthrough: self, scenes: scenes)
  }
}

extension Scene {
  /// Runs one of the forks of the step; the story itself goes on as if nothing had happened.
  public func branch(_ fork: Fork<Family>) throws(ScenarioFault<Family>)
    -> PlayedStory<Family>.Branch
  {
    var state = state
    if case .twin(let scenario) = fork.departure { state = try StoryState(state, twin: scenario) }
    var scenes: [Scene<Family>] = []
    for beat in fork.beats { scenes.append(try state.play(beat)) }
    return PlayedStory<Family>.Branch(
      fork: fork, scenes: scenes, scenario: state.scenario(named: fork.name),
      ending: Family.ending(state.moment.outcome, state.moment.standing))
  }
}
