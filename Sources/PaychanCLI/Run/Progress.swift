/// How far a long run is, said now and then once it has taken a while.
struct Progress {
  /// Nobody needs to be told about what is over sooner.
  private static let patience = Duration.seconds(2)
  private static let interval = Duration.milliseconds(500)

  private let total: Int
  private let clock = ContinuousClock()
  private var next: ContinuousClock.Instant
  /// Whether anything was said, so that a line is to be ended.
  private(set) var isShown = false

  init(of total: Int) {
    self.total = total
    next = clock.now + Self.patience
  }

  /// What to say after so many moves, over what was said before; mostly nothing.
  mutating func words(after moves: Int) -> String? {
    let now = clock.now
    guard now >= next else { return nil }
    next = now + Self.interval
    isShown = true
    return "\rmove \(grouped(moves)) of \(grouped(total))"
  }
}
