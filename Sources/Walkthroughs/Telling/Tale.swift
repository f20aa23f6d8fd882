internal import Checker
public import Simulation

/// A walkthrough that was run: every step with what really happened in it.
public struct Tale: Sendable {
  /// What was told.
  public let walkthrough: Walkthrough
  /// The steps.
  public let scenes: [Scene]

  /// How it ended.
  public var outcome: Trace.Outcome { scenes[scenes.count - 1].outcome }
}

extension Tale {
  /// A fork that was run.
  public struct Branch: Sendable {
    /// What was asked.
    public let fork: Fork
    /// The steps after the one where it leaves the story.
    public let scenes: [Scene]
    /// The whole of it as a story for `paychan run`.
    public let scenario: Scenario
    /// Who has the money in the end.
    public let ending: Ending
  }
}

extension Walkthrough {
  /// Runs the story; its forks are run when somebody asks for them.
  ///
  /// After each step it says how many there were, so that whoever waits can be told.
  public func tale(
    reporting report: (_ scenes: Int) -> Void = { _ in }
  ) throws(ScenarioFault) -> Tale {
    var stage = Stage(self)
    var scenes: [Scene] = []
    for beat in beats {
      if let world = beat.world { stage = try Stage(stage, twin: world) }
      scenes.append(try stage.play(beat))
      report(scenes.count)
    }
    return Tale(walkthrough: self, scenes: scenes)
  }
}

extension Scene {
  /// Runs one of the forks of the step; the story itself goes on as if nothing had happened.
  public func branch(_ fork: Fork) throws(ScenarioFault) -> Tale.Branch {
    var stage = stage
    if case .twin(let scenario) = fork.departure { stage = try Stage(stage, twin: scenario) }
    var scenes: [Scene] = []
    for beat in fork.beats { scenes.append(try stage.play(beat)) }
    return Tale.Branch(
      fork: fork, scenes: scenes, scenario: stage.scenario(named: fork.name),
      ending: Ending(stage.moment.outcome, stage.moment.standing))
  }
}
