/// Knows when a report is due, and when time is up.
struct Pacer {
  private let start = ContinuousClock.now
  private var reported = ContinuousClock.now

  var elapsed: Duration { start.duration(to: .now) }

  /// Whether the last report is a quarter of a second old; if so, counts this one as made.
  mutating func isReportDue() -> Bool {
    let now = ContinuousClock.now
    guard reported.duration(to: now) >= .milliseconds(250) else { return false }
    reported = now
    return true
  }
}
