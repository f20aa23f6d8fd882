internal import Channels
internal import Checker
internal import Simulation
internal import Timelock

extension Timelock: KnownChainFamily, KnownFixtureFamily {
  static var boundsOptions: [Option] { TimelockBounds.all }

  static func bounds(_ invocation: Invocation) throws(CommandError) -> Bounds {
    try TimelockBounds.bounds(invocation)
  }

  static var sweepOptions: [Option] { [TimelockSweep.option] }

  static func sweep(
    _ invocation: Invocation, exploring explore: @escaping Exploring<Timelock>
  ) throws(CommandError) -> ExitCode? {
    guard invocation.has(TimelockSweep.option) else { return nil }
    return try TimelockSweep.run(invocation, exploring: explore)
  }

  static var scheduleAbout: ScheduleAbout { TimelockSchedule.about }

  static var scheduleTerms: [Option] { TimelockSchedule.terms }

  static var scheduleExtent: [Option] { TimelockSchedule.extent }

  static func schedule(
    of story: StoryRun<Timelock>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    try TimelockSchedule.drawn(of: story, invocation)
  }

  static var askedNames: AskedNames {
    AskedNames(
      number: "the number of a state", names: ["refund", "settlement", "funding"],
      example: "changed commitment 2")
  }

  /// Reads a label, or a state's number for its commitment; state 0 is the refund.
  static func label(asked text: String) -> TransactionLabel<TransactionName>? {
    guard let state = UInt32(text) else { return TransactionLabel(text) }
    return .channel(state == 0 ? .refund : .commitment(state))
  }

  static var helpExamples: HelpExamples {
    HelpExamples(
      template: "video-stream", attack: "double-spend",
      document: """
        {
          "paychan-scenario": 1,
          "name": "two-payments",
          "terms": {
            "capacity": "10 mBTC", "unit": "1 mBTC",
            "refund-height": 200, "step": 2, "reaction": 1, "delay": 1
          },
          "moves": [
            {"open": "payer"}, {"exchange": "all"}, {"mine": 3},
            {"repeat": 2, "moves": [{"pay": "1 mBTC"}, {"exchange": "all"}]},
            {"close": "payee"}, {"exchange": "all"}, {"mine": 1}
          ]
        }
        """)
  }
}
