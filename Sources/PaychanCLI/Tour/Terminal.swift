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
struct Terminal {
  /// How the terminal was before.
  private let original: termios

  /// How many columns and rows there are; `nil` where standard output is no terminal.
  static var size: Size? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Columns and rows.
  struct Size: Equatable {
    let columns: Int
    let rows: Int
  }

  /// Lets single keys through while something is done.
  ///
  /// What would end the program waits until the terminal is as it was, and then ends it.
  static func withSingleKeys<Result, Failure: Error>(
    _ work: (Terminal) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var original = termios()
    tcgetattr(STDIN_FILENO, &original)
    let terminal = Terminal(original: original)
    var before = sigset_t()
    var held = endings
    sigprocmask(SIG_BLOCK, &held, &before)
    terminal.takeOver()
    defer {
      terminal.giveBack()
      sigprocmask(SIG_SETMASK, &before, nil)
    }
    return try work(terminal)
  }

  /// What tells a program to end.
  private static let endingNumbers = [SIGTERM, SIGHUP, SIGINT]

  private static var endings: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in endingNumbers { sigaddset(&set, number) }
    return set
  }

  private func takeOver() {
    var single = original
    single.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSANOW, &single)
  }

  private func giveBack() {
    var original = original
    tcsetattr(STDIN_FILENO, TCSANOW, &original)
  }
}

extension Terminal {
  /// What a person has done.
  enum Key: Equatable {
    case next, back, quit, help
    case digit(Int)
    /// A letter that means nothing everywhere.
    case letter(String)
    case other
    /// The terminal has another size.
    case resized
    /// The program was stopped and goes on.
    case continued
    /// ^C.
    case interrupted
    /// Something else has happened that is not to wait for a key.
    case disturbed
  }

  /// So often it is looked whether the size has changed, or an end is asked for.
  private static let patience: Int32 = 100

  /// Waits for a key, or for something else that is looked for meanwhile.
  func key(unless isDisturbed: () -> Bool = { false }) -> Key {
    let size = Terminal.size
    while true {
      var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&request, 1, Self.patience)
      if isToldToEnd { return .quit }
      if Terminal.size != size { return .resized }
      if ready == 0, isDisturbed() { return .disturbed }
      guard ready > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { return .quit }
      return meaning(bytes.prefix(count))
    }
  }

  /// Whether a signal waits that will end the program once the terminal is given back.
  private var isToldToEnd: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return Self.endingNumbers.contains { sigismember(&waiting, $0) == 1 }
  }

  private func meaning(_ bytes: ArraySlice<UInt8>) -> Key {
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
    case UInt8(ascii: "a")...UInt8(ascii: "z") where bytes.count == 1:
      return .letter(String(UnicodeScalar(first)))
    default: return .other
    }
  }

  /// Right and down go on, left and up go back.
  private func arrow(_ bytes: ArraySlice<UInt8>) -> Key {
    guard bytes.count >= 3 else { return .other }
    switch bytes[bytes.startIndex + 2] {
    case UInt8(ascii: "C"), UInt8(ascii: "B"): return .next
    case UInt8(ascii: "D"), UInt8(ascii: "A"): return .back
    default: return .other
    }
  }

  /// Gives the terminal back while the shell has it, and takes it again.
  private func stop() {
    giveBack()
    raise(SIGSTOP)
    takeOver()
  }
}
