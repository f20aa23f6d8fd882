#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets a write to a closed pipe fail like any other write, instead of killing the process.
enum BrokenPipe {
  static func ignoreSignal() {
    signal(SIGPIPE, SIG_IGN)
  }
}
