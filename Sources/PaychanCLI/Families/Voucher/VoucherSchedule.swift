internal import AccountLedger
internal import Bitcoin
internal import Channels
internal import Filecoin
internal import Simulation
internal import Telling
internal import Voucher

/// `paychan schedule` for voucher channels: the window between settle and collect.
enum VoucherSchedule {
  private static let settleDelay = Option(
    name: "settle-delay", help: "How many epochs lie between settle and collect (1440).",
    kind: .value(placeholder: "epochs"))
  private static let confidence = Option(
    name: "confidence", help: "How many epochs a wallet waits before it relies on a settle (5).",
    kind: .value(placeholder: "epochs"))
  private static let timing = [ScheduleOptions.reaction, ScheduleOptions.delay]

  static let terms = [settleDelay, confidence] + timing + [ScheduleOptions.undone]
  static let extent = [ScheduleOptions.height]

  static let about = ScheduleAbout(
    paragraph: """
      In a voucher channel the danger lies between settle and collect, and epochs stand for \
      blocks. Its schedule shows from when on a wallet relies on a settle, until when the slowest \
      payee has its vouchers executed, the last epoch that takes one, and the first in which both \
      can be paid.
      """,
    examples: [
      "paychan schedule --family voucher --settle-delay 1440",
      "paychan schedule --family voucher --settle-delay 12 --confidence 5 --reaction 6",
    ])

  /// The window of a story's settle, or without one of terms from the command line.
  static func drawn(
    of story: StoryRun<Voucher>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule {
    let window =
      if let story {
        try storyWindow(story, invocation)
      } else {
        try termsWindow(invocation)
      }
    let assumed = story == nil ? assumed(window.terms, invocation) : ""
    return DrawnSchedule(isSafe: window.isSafe, json: window.json) {
      Voucher.WindowText(window: window, assumed: assumed).lines($0)
    }
  }
}

extension VoucherSchedule {
  /// A story's terms, and its first settle unless a height is given: as if the next epoch executed
  /// one.
  private static func storyWindow(
    _ story: StoryRun<Voucher>, _ invocation: Invocation
  ) throws(CommandError) -> Voucher.Window {
    let terms = story.scenario.terms
    if let tip = try ScheduleOptions.tip(invocation) {
      return Voucher.Window(terms, settled: Epoch(Int64(tip.value) + 1))
    }
    let events = try story.trace(invocation).steps.flatMap(\.events)
    return Voucher.Window(terms, settled: events.lazy.compactMap(\.settle).first ?? Epoch(1))
  }

  /// Terms from the command line, with the usual values for those that are not given.
  private static func termsWindow(
    _ invocation: Invocation
  ) throws(CommandError) -> Voucher.Window {
    guard (terms + extent).contains(where: invocation.has) else {
      throw invocation.path.usageError(.missingArgument(ScheduleCommand.scenario.name))
    }
    var terms = Voucher.Terms.usual
    let usual = terms.settleDelay
    terms.settleDelay =
      try ScheduleOptions.blocks(settleDelay, invocation).map(Int64.init) ?? usual
    terms.confidence =
      try ScheduleOptions.blocks(confidence, invocation).map(Int64.init) ?? terms.confidence
    terms.timing = Voucher.Timing(
      reaction: try ScheduleOptions.blocks(ScheduleOptions.reaction, invocation) ?? 3,
      delay: try ScheduleOptions.blocks(ScheduleOptions.delay, from: 1, invocation) ?? 3,
      undone: try ScheduleOptions.blocks(ScheduleOptions.undone, invocation) ?? 0)
    let tip = try ScheduleOptions.tip(invocation) ?? .genesis
    return Voucher.Window(terms, settled: Epoch(Int64(tip.value) + 1))
  }

  /// What stands for the terms that were not given.
  private static func assumed(_ terms: Voucher.Terms, _ invocation: Invocation) -> String {
    let values: [(Option, String)] = [
      (settleDelay, grouped(terms.settleDelay)), (confidence, grouped(terms.confidence)),
      (ScheduleOptions.reaction, grouped(terms.timing.reaction)),
      (ScheduleOptions.delay, grouped(terms.timing.delay)),
    ]
    return values.filter { !invocation.has($0.0) }.map { "\($0.0.name) \($0.1)" }
      .joined(separator: ", ")
  }
}

extension Event<Voucher> {
  /// The epoch that has executed a settle.
  fileprivate var settle: Epoch? {
    guard case .ledger(.mined(let epoch, let receipts)) = self else { return nil }
    let isSettled = receipts.contains { $0.receipt.kind == .settle && $0.receipt.exit.isSuccess }
    return isSettled ? epoch : nil
  }
}
