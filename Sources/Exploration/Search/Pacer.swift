/// Tells when it is time: to report, and to stop.
struct Pacer {
  private let start = ContinuousClock.now
  private var reported = ContinuousClock.now

  var elapsed: Duration { start.duration(to: .now) }

  /// Whether the last report is a quarter of a second ago; if so, now is the last.
  mutating func isReportDue() -> Bool {
    let now = ContinuousClock.now
    guard reported.duration(to: now) >= .milliseconds(250) else { return false }
    reported = now
    return true
  }
}
