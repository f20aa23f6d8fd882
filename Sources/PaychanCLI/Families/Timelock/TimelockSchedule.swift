internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Telling
internal import Timelock

/// `paychan schedule` for the timelock family: when each state can be in a block.
enum TimelockSchedule {
  private static let refundHeight = Option(
    name: "refund-height",
    help: "The height that the refund is locked to (30 days, 4320 blocks, from now).",
    kind: .value(placeholder: "height"))
  private static let step = Option(
    name: "step",
    help: """
      How many blocks earlier each state unlocks than the one before (as many as it may need).
      """,
    kind: .value(placeholder: "blocks"))
  private static let updates = Option(
    name: "updates", help: "How many updates; without it those of the story, or all that fit.",
    kind: .value(placeholder: "count"))
  private static let leading = [
    refundHeight, step, ScheduleOptions.reaction, ScheduleOptions.delay,
  ]

  static let terms = leading + [ScheduleOptions.undone]
  static let extent = [updates, ScheduleOptions.height]

  static let about = ScheduleAbout(
    paragraph: """
      Every new state of a timelock channel is locked a step earlier than the one before, so that \
      it comes first. The schedule shows for each state its lock, the first block that may hold \
      it, the blocks that it has to itself while it is the latest, the last height at which it \
      may be agreed, and the last at which it must be on its way to the chain; and for every block \
      from now on, who can be in it. Long ladders are cut in the middle; the JSON is whole.
      """,
    examples: [
      "paychan schedule --refund-height 4320 --step 6 --reaction 3 --delay 3",
      "paychan schedule --delay 2 --updates 10",
    ])

  /// The schedule of a story's channel, or without one of terms from the command line.
  static func drawn(
    of story: StoryRun<Timelock>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    let plan: Plan =
      if let story {
        try storyPlan(try story.moment(at: nil, invocation), invocation)
      } else {
        try termsPlan(invocation)
      }
    let schedule: Timelock.Schedule
    do {
      schedule = try Timelock.Schedule(plan.ladder, latest: plan.latest, tip: plan.tip)
    } catch {
      throw invocation.path.usageError(.noSchedule(error.words))
    }
    return DrawnSchedule(isSafe: plan.ladder.isSafe, json: schedule.json) {
      ScheduleText(schedule: schedule, assumed: plan.assumed).lines($0)
    }
  }
}

extension TimelockSchedule {
  /// What is to be drawn.
  private struct Plan {
    let ladder: Timelock.Ladder
    let latest: UInt32
    let tip: BlockHeight
    /// What was taken for the terms that were not given, in words.
    var assumed = ""
  }

  /// A story's terms; its updates and the height at which it opens, unless others are given.
  private static func storyPlan(
    _ moment: ScenarioMoment<Timelock>, _ invocation: Invocation
  ) throws(CommandError) -> Plan {
    let first = moment.made(.channel(.commitment(1))) ?? moment.made(.channel(.refund))
    return Plan(
      ladder: moment.scenario.terms.ladder,
      latest: try count(updates, invocation) ?? moment.latestState,
      tip: try ScheduleOptions.tip(invocation) ?? first?.since ?? moment.start)
  }

  /// Terms from the command line; all updates that fit, unless others are given.
  private static func termsPlan(_ invocation: Invocation) throws(CommandError) -> Plan {
    guard (leading + extent).contains(where: invocation.has) else {
      throw invocation.path.usageError(.missingArgument(ScheduleCommand.scenario.name))
    }
    let tip = try ScheduleOptions.tip(invocation) ?? .genesis
    let heights = ScheduleOptions.heights
    let normally = min(Int(tip.value) + ScheduleOptions.month, heights.upperBound)
    let top = UInt32(try invocation.count(of: refundHeight, in: heights) ?? normally)
    let reaction = try ScheduleOptions.blocks(ScheduleOptions.reaction, invocation) ?? 3
    let delay = try ScheduleOptions.blocks(ScheduleOptions.delay, from: 1, invocation) ?? 3
    var ladder = Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: top), step: 1, reaction: reaction, delay: delay,
      undone: try ScheduleOptions.blocks(ScheduleOptions.undone, invocation) ?? 0)
    ladder.step = try ScheduleOptions.blocks(step, from: 1, invocation) ?? UInt32(ladder.lead)
    let fitting = min(ladder.lastState(atTip: tip), Timelock.Schedule.maximumStates)
    return Plan(
      ladder: ladder, latest: try count(updates, invocation) ?? fitting, tip: tip,
      assumed: assumed(ladder, invocation))
  }

  /// What stands for the terms that were not given.
  private static func assumed(_ ladder: Timelock.Ladder, _ invocation: Invocation) -> String {
    let values = [
      (refundHeight, ladder.refundHeight.value), (step, ladder.step),
      (ScheduleOptions.reaction, ladder.reaction), (ScheduleOptions.delay, ladder.delay),
    ]
    return values.filter { !invocation.has($0.0) }.map { "\($0.0.name) \(grouped($0.1))" }
      .joined(separator: ", ")
  }

  private static func count(
    _ option: Option, _ invocation: Invocation
  ) throws(CommandError) -> UInt32? {
    try invocation.count(of: option, in: 0...Int(Timelock.Schedule.maximumStates))
      .map { UInt32($0) }
  }
}
