internal import Checker
internal import Simulation

/// Where a story is played: the world as it is, and how it came to that.
struct Stage: Sendable {
  /// The story that is told, whoever else's future is played here.
  let walkthrough: Walkthrough
  /// The world, and what was made in it.
  private(set) var moment: StoryMoment
  private var played: Moves = []
  /// How many messages were sent.
  private(set) var messages = 0

  /// A story before its first step.
  init(_ walkthrough: Walkthrough) {
    self.init(walkthrough, walkthrough.scenario)
  }

  /// A story's twin in another world, after the moves that it begins with.
  init(_ stage: Stage, twin: Scenario) throws(ScenarioFault) {
    self.init(stage.walkthrough, twin)
    for move in twin.moves { _ = try make(move) }
  }

  private init(_ walkthrough: Walkthrough, _ scenario: Scenario) {
    self.walkthrough = walkthrough
    moment = StoryMoment(startOf: scenario)
  }

  /// Plays one step.
  mutating func play(_ beat: Beat) throws(ScenarioFault) -> Scene {
    let before = moment.standing
    var steps: [Trace.Step] = []
    for move in beat.moves { steps.append(try make(move)) }
    return Scene(beat: beat, before: before, steps: steps, stage: self)
  }

  private mutating func make(_ move: Move) throws(ScenarioFault) -> Trace.Step {
    do throws(MoveRefusal) {
      let events = try moment.advance(move)
      messages += events.count { if case .sent = $0 { true } else { false } }
      played = played + [move]
      return Trace.Step(move: move, events: events, standing: moment.standing)
    } catch {
      throw ScenarioFault(index: played.count, move: move, reason: error)
    }
  }

  /// What was played here, as a story for `paychan run`.
  func scenario(named name: String) -> Scenario {
    var scenario = moment.scenario
    scenario.name = "\(walkthrough.name)-\(name)"
    scenario.moves = played
    return scenario
  }
}
