import Foundation

/// Measures the processor time of this thread, which other programs on the machine hardly disturb.
enum Stopwatch {
  /// Runs the work and gives the nanoseconds that one repetition took.
  static func time(_ work: (Int) -> UInt64, _ count: Int, into checksum: inout UInt64) -> Double {
    let start = now()
    checksum &+= work(count)
    return Double(now() - start) / Double(count)
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
