internal import Checker
internal import Simulation

/// Where a story is played: the world as it is, and how it came to that.
struct StoryState<Family: WalkthroughFamily>: Sendable {
  /// The story that is told, even where another future of it is played here.
  let walkthrough: Walkthrough<Family>
  /// The world, and what was made in it.
  private(set) var moment: ScenarioMoment<Family>
  private var played: Moves<Family> = []
  /// How many messages were sent.
  private(set) var messages = 0

  /// A story before its first step.
  init(_ walkthrough: Walkthrough<Family>) {
    self.init(walkthrough, walkthrough.scenario)
  }

  /// A story's twin in another world, after the moves that it begins with.
  init(_ state: StoryState, twin: Scenario<Family>) throws(ScenarioFault<Family>) {
    self.init(state.walkthrough, twin)
    for move in twin.moves { _ = try make(move) }
  }

  private init(_ walkthrough: Walkthrough<Family>, _ scenario: Scenario<Family>) {
    self.walkthrough = walkthrough
    moment = ScenarioMoment(startOf: scenario)
  }

  /// Plays one step.
  mutating func play(_ beat: Beat<Family>) throws(ScenarioFault<Family>) -> Scene<Family> {
    let before = moment.standing
    var steps: [Trace<Family>.Step] = []
    for move in beat.moves { steps.append(try make(move)) }
    return Scene(beat: beat, before: before, steps: steps, state: self)
  }

  private mutating func make(
    _ move: Move<Family>
  ) throws(ScenarioFault<Family>) -> Trace<Family>.Step {
    do throws(MoveRefusal<Family>) {
      let events = try moment.advance(move)
      messages += events.count { if case .sent = $0 { true } else { false } }
      played = played + [move]
      return Trace<Family>.Step(move: move, events: events, standing: moment.standing)
    } catch {
      throw ScenarioFault(index: played.count, move: move, reason: error)
    }
  }

  /// What was played here, as a story for `paychan run`.
  func scenario(named name: String) -> Scenario<Family> {
    var scenario = moment.scenario
    scenario.name = "\(walkthrough.scenario.name)-\(name)"
    scenario.moves = played
    return scenario
  }
}
