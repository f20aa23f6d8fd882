import Foundation

/// Measures how long work takes, or takes a number that the work counts itself.
struct Stopwatch {
  /// The clock; `nil` if the work counts itself.
  private let clock: clockid_t?

  /// The processor time of this thread, which other programs on the machine hardly disturb.
  static let thread = Stopwatch(clock: CLOCK_THREAD_CPUTIME_ID)
  /// The processor time of all threads, which shows what they cost each other.
  static let process = Stopwatch(clock: CLOCK_PROCESS_CPUTIME_ID)
  /// The elapsed time, for work that several threads share.
  static let wall = Stopwatch(clock: CLOCK_MONOTONIC)
  /// The result of the work itself, such as bytes of memory.
  static let result = Stopwatch(clock: nil)

  /// Runs the work and gives the cost of one repetition: nanoseconds, or what the work counts.
  func time(_ work: (Int) -> UInt64, _ count: Int, into checksum: inout UInt64) -> Double {
    guard let clock else { return Double(work(count)) / Double(count) }
    let start = Self.now(clock)
    checksum &+= work(count)
    return Double(Self.now(clock) - start) / Double(count)
  }

  private static func now(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
