public import Channels
public import Checker
public import Simulation

/// A step that was played: what happened in it, and how things stand after it.
///
/// It never changes, and is large: a reference to it is what all that shows it holds.
public final class Scene<Family: WalkthroughFamily>: Sendable {
  /// What was to be told.
  public let beat: Beat<Family>
  /// How things stood before.
  public let before: Trace<Family>.Standing
  /// The moves and what they caused.
  public let steps: [Trace<Family>.Step]
  /// The world after it.
  let state: StoryState<Family>

  /// A story before its first step.
  public convenience init(before walkthrough: Walkthrough<Family>) {
    let state = StoryState(walkthrough)
    self.init(
      beat: Beat(walkthrough.title), before: state.moment.standing, steps: [], state: state)
  }

  init(
    beat: Beat<Family>, before: Trace<Family>.Standing, steps: [Trace<Family>.Step],
    state: StoryState<Family>
  ) {
    self.beat = beat
    self.before = before
    self.steps = steps
    self.state = state
  }

  /// What the participants are called.
  public var cast: PerRole<Family.Role, String> { state.walkthrough.cast }
  /// In which money it is told.
  public var denomination: Denomination { state.walkthrough.denomination }
  /// The ledger and all transactions as they are after it.
  public var moment: ScenarioMoment<Family> { state.moment }
  /// How many messages were sent so far.
  public var messages: Int { state.messages }
  /// How things stand after it.
  public var standing: Trace<Family>.Standing { moment.standing }
  /// How the story would have ended, had it ended here.
  public var outcome: Trace<Family>.Outcome { moment.outcome }
  /// What was agreed.
  public var terms: Family.Terms { moment.scenario.terms }
  /// What happened in it, in order.
  public var events: [Event<Family>] { steps.flatMap(\.events) }
  /// The story up to here, for `paychan run`.
  public var scenario: Scenario<Family> { state.scenario(named: "so-far") }
}
