internal import Synchronization

/// The line on standard error that says to a person who waits how far the work is.
///
/// It is written over itself, and wiped before anything else is written, so that it never stands
/// beside a result.
final class ProgressLine: Sendable {
  private struct State {
    var next: ContinuousClock.Instant
    /// Which part of the work it is, before a colon.
    var part = ""
    /// How many columns are written on.
    var width = 0
  }

  private let console: Console
  private let interval: Duration
  private let state: Mutex<State>

  init(_ console: Console, interval: Duration = .milliseconds(200)) {
    self.console = console
    self.interval = interval
    state = Mutex(State(next: .now + console.patience))
  }

  /// Names the part of the work that begins, such as "rule 3 of 20".
  func begin(_ part: String) {
    state.withLock { $0.part = part }
    tell("")
  }

  /// Says how far the work is, if a person watches, has waited, and was not told just now.
  func tell(_ words: @autoclosure () -> String) {
    guard console.isWatched else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return }
      state.next = now + interval
      let text = Self.text([state.part, words()], columns: console.messageColumns())
      let rest = String(repeating: " ", count: max(0, state.width - text.count))
      say("\r\(text)\(rest)")
      state.width = max(text.count, state.width)
    }
  }

  /// Leaves nothing of the line, and the cursor where it began.
  func wipe() {
    state.withLock { state in
      guard state.width > 0 else { return }
      say("\r\(String(repeating: " ", count: state.width))\r")
      state.width = 0
    }
  }

  /// The parts that say something; what would break into a second line is cut.
  private static func text(_ parts: [String], columns: Int?) -> String {
    let text = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    return String(text.prefix(max(1, (columns ?? 80) - 1)))
  }

  private func say(_ text: String) {
    do { try console.complain(Array(text.utf8)) } catch {
      // A progress line that cannot be written is no failure.
    }
  }
}
