/// Tells a person who waits how far random runs are, once they have taken a while.
struct FuzzProgress {
  private let invocation: Invocation
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var isShown = false

  init(_ invocation: Invocation) {
    self.invocation = invocation
    start = clock.now
  }

  mutating func tell(runs: Int, moves: Int) {
    let elapsed = clock.now - start
    guard invocation.console.isWatched, elapsed >= .seconds(2) else { return }
    isShown = true
    let rate = Int(Double(moves) / (elapsed / .seconds(1)))
    invocation.mention(
      "\r\(grouped(runs)) runs, \(grouped(moves)) moves, \(grouped(rate)) a second  ")
  }

  /// Ends the line, if there is one.
  func end() {
    if isShown { invocation.mention("\n") }
  }
}
