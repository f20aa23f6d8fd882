import Foundation

/// Measures how long work takes.
struct Stopwatch {
  private let clock: clockid_t

  /// The processor time of this thread, which other programs on the machine hardly disturb.
  static let thread = Stopwatch(clock: CLOCK_THREAD_CPUTIME_ID)
  /// The time on the wall, for work that several threads share.
  static let wall = Stopwatch(clock: CLOCK_MONOTONIC)

  /// Runs the work and gives the nanoseconds that one repetition took.
  func time(_ work: (Int) -> UInt64, _ count: Int, into checksum: inout UInt64) -> Double {
    let start = now()
    checksum &+= work(count)
    return Double(now() - start) / Double(count)
  }

  private func now() -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
