#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a bug of ours end the program with its own exit code instead of a signal.
///
/// Swift traps when a precondition fails; a script that called us should be able to tell that from
/// a verdict. Only what is safe inside a signal handler happens there.
enum TrapReport {
  /// Does nothing when Swift's own report of a crash is asked for.
  static func install() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    for trap in [SIGILL, SIGTRAP] {
      signal(trap) { _ in
        let text: StaticString = "error: paychan has a bug; please report it with this command\n"
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        _exit(ExitCode.internalFault.rawValue)
      }
    }
  }
}
