public import Channels
public import Checker
public import Simulation

/// A step that was played: what happened in it, and how things stand after it.
public struct Scene: Sendable {
  /// What was to be told.
  public let beat: Beat
  /// How things stood before.
  public let before: Trace.Standing
  /// The moves and what they caused.
  public let steps: [Trace.Step]
  /// The world after it.
  let stage: Stage

  /// A story before its first step.
  public init(before walkthrough: Walkthrough) {
    let stage = Stage(walkthrough)
    self.init(
      beat: Beat(walkthrough.title), before: stage.moment.standing, steps: [], stage: stage)
  }

  init(beat: Beat, before: Trace.Standing, steps: [Trace.Step], stage: Stage) {
    self.beat = beat
    self.before = before
    self.steps = steps
    self.stage = stage
  }

  /// What the sides are called.
  public var cast: PerRole<PaymentRole, String> { stage.walkthrough.cast }
  /// In which money it is told.
  public var purse: Purse { stage.walkthrough.purse }
  /// The ledger and all transactions as they are after it.
  public var moment: StoryMoment { stage.moment }
  /// How many messages were sent so far.
  public var messages: Int { stage.messages }
  /// How things stand after it.
  public var standing: Trace.Standing { moment.standing }
  /// How the story would have ended, had it ended here.
  public var outcome: Trace.Outcome { moment.outcome }
  /// What was agreed.
  public var terms: Timelock.Terms { moment.scenario.terms }
  /// What happened in it, in order.
  public var events: [Event] { steps.flatMap(\.events) }
  /// The story up to here, for `paychan run`.
  public var scenario: Scenario { stage.scenario(named: "so-far") }
}
