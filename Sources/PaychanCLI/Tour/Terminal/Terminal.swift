#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that a person sits at: its size, and single keys as they are pressed.
///
/// However the program ends, the terminal is left as it was found: at the end, at `q`, at an
/// interruption, while it is stopped, and when it is told to end.
enum Terminal {
  /// How the terminal was before; signal handlers restore it, so that it lies where they can reach.
  nonisolated(unsafe) private static var original = termios()
  nonisolated(unsafe) private static var isChanged = false

  /// How many columns and rows there are; `nil` where standard output is no terminal.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Lets single keys through while something is done.
  static func withSingleKeys<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    takeOver()
    defer { giveBack() }
    return try work()
  }

  private static func takeOver() {
    guard tcgetattr(STDIN_FILENO, &original) == 0 else { return }
    isChanged = true
    for ending in [SIGTERM, SIGHUP, SIGINT] { handle(ending, Self.end) }
    handle(SIGWINCH) { _ in }
    setSingleKeys()
  }

  private static func giveBack() {
    guard isChanged else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &original)
    isChanged = false
    for number in [SIGTERM, SIGHUP, SIGINT, SIGWINCH] { signal(number, SIG_DFL) }
  }

  private static func setSingleKeys() {
    var single = original
    single.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSANOW, &single)
  }

  /// Without restarting what was interrupted, so that a change of size is noticed at once.
  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigaction(number, &action, nil)
  }

  /// Restores the terminal and ends as the signal would have; only what is safe in a handler.
  private static let end: @convention(c) (Int32) -> Void = { number in
    tcsetattr(STDIN_FILENO, TCSANOW, &original)
    _exit(128 + number)
  }
}

extension Terminal {
  /// What a person has done.
  enum Key: Equatable {
    case next, back, quit, help
    case digit(Int)
    case other
    /// The terminal has another size.
    case resized
    /// The program was stopped and goes on.
    case continued
    /// ^C.
    case interrupted
  }

  /// Waits for a key.
  static func key() -> Key {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, -1) > 0 else { return .resized }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && errno == EINTR ? .resized : .quit }
    return meaning(bytes.prefix(count))
  }

  private static func meaning(_ bytes: ArraySlice<UInt8>) -> Key {
    guard let first = bytes.first else { return .other }
    switch first {
    case 0x03: return .interrupted
    case 0x1a:
      stop()
      return .continued
    case 0x04, UInt8(ascii: "q"), UInt8(ascii: "Q"): return .quit
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "n"): return .next
    case UInt8(ascii: "b"), UInt8(ascii: "p"), 0x7f: return .back
    case UInt8(ascii: "?"), UInt8(ascii: "h"): return .help
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .digit(Int(first - UInt8(ascii: "0")))
    case 0x1b: return arrow(bytes)
    default: return .other
    }
  }

  /// Right and down go on, left and up go back.
  private static func arrow(_ bytes: ArraySlice<UInt8>) -> Key {
    guard bytes.count >= 3 else { return .other }
    switch bytes[bytes.startIndex + 2] {
    case UInt8(ascii: "C"), UInt8(ascii: "B"): return .next
    case UInt8(ascii: "D"), UInt8(ascii: "A"): return .back
    default: return .other
    }
  }

  /// Gives the terminal back while the shell has it, and takes it again.
  private static func stop() {
    tcsetattr(STDIN_FILENO, TCSANOW, &original)
    raise(SIGSTOP)
    setSingleKeys()
  }
}
