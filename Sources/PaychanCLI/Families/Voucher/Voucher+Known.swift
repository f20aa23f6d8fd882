internal import Channels
internal import Checker
internal import Simulation
internal import Telling
internal import Voucher

extension Voucher: KnownFamily {
  static var boundsOptions: [Option] { VoucherBounds.all }

  static func bounds(_ invocation: Invocation) throws(CommandError) -> Bounds {
    try VoucherBounds.bounds(invocation)
  }

  static var sweepOptions: [Option] { [VoucherSweep.option] }

  static func sweep(
    _ invocation: Invocation, exploring explore: @escaping Exploring<Voucher>
  ) throws(CommandError) -> ExitCode? {
    guard invocation.has(VoucherSweep.option) else { return nil }
    return try VoucherSweep.run(invocation, exploring: explore)
  }

  static var scheduleAbout: ScheduleAbout { VoucherSchedule.about }

  static var scheduleTerms: [Option] { VoucherSchedule.terms }

  static var scheduleExtent: [Option] { VoucherSchedule.extent }

  static func schedule(
    of story: StoryRun<Voucher>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    try VoucherSchedule.drawn(of: story, invocation)
  }

  static var helpExamples: HelpExamples {
    HelpExamples(
      template: "voucher-payments", attack: "hostage-by-minimum-height",
      document: """
        {
          "paychan-scenario": 1,
          "family": "voucher",
          "name": "two-vouchers",
          "terms": {"settle-delay": 1440, "confidence": 5},
          "moves": [
            {"add-funds": "10 FIL"}, {"mine": 6},
            {"repeat": 2, "moves": [{"pay": "2 FIL"}, {"exchange": "all"}]},
            {"settle": "payer"}, {"mine": 1442}, {"collect": "payee"}, {"mine": 1}
          ]
        }
        """,
      amounts: """
        An amount is a text with a unit: "10 FIL", "2.5 FIL", "7 attoFIL".
        """)
  }
}
