internal import Channels
internal import Checker
internal import OneWay
internal import Simulation
internal import Telling

extension OneWay: KnownChainFamily, KnownFixtureFamily {
  static var boundsOptions: [Option] { OneWayBounds.all }

  static func bounds(_ invocation: Invocation) throws(CommandError) -> Bounds {
    try OneWayBounds.bounds(invocation)
  }

  static var sweepOptions: [Option] { [OneWaySweep.option] }

  static func sweep(
    _ invocation: Invocation, exploring explore: @escaping Exploring<OneWay>
  ) throws(CommandError) -> ExitCode? {
    guard invocation.has(OneWaySweep.option) else { return nil }
    return try OneWaySweep.run(invocation, exploring: explore)
  }

  static var scheduleAbout: ScheduleAbout { OneWaySchedule.about }

  static var scheduleTerms: [Option] { OneWaySchedule.terms }

  static var scheduleExtent: [Option] { OneWaySchedule.extent }

  static func schedule(
    of story: StoryRun<OneWay>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    try OneWaySchedule.drawn(of: story, invocation)
  }

  static var askedNames: AskedNames {
    AskedNames(
      number: "the number of a payment", names: ["refund", "kick-off", "funding", "top-up"],
      example: "close 2 after kick-off")
  }

  /// Reads a label, or a payment's number for its close; number 0 is the refund.
  static func label(asked text: String) -> TransactionLabel<TransactionName>? {
    guard let number = UInt32(text) else { return TransactionLabel(text) }
    return .channel(number == 0 ? .refund : .close(number))
  }

  static var helpExamples: HelpExamples {
    HelpExamples(
      template: "expiry-stream", attack: "late-close-expiry",
      document: """
        {
          "paychan-scenario": 1,
          "family": "one-way",
          "name": "three-minutes",
          "terms": {
            "variant": "expiry", "expiry": 200, "capacity": "10 mBTC", "unit": "1 mBTC",
            "reaction": 1, "delay": 1
          },
          "moves": [
            {"open": "payer"}, {"exchange": "all"}, {"mine": 3},
            {"repeat": 3, "moves": [{"pay": "1 mBTC"}, {"exchange": "all"}]},
            {"close": "payee"}, {"mine": 1}
          ]
        }
        """)
  }
}
