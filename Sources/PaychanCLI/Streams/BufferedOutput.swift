/// Collects data for standard output, so that many small writes make few calls.
///
/// What is collected is written when it is much, and when `flush` is called; the frame flushes at
/// the end. Once the reader has gone, as `| head -1` goes, what is written is dropped: a command
/// whose exit code is a verdict works on to find it out.
final class BufferedOutput {
  private static let capacity = 1 << 16
  private let console: Console
  private var pending: [UInt8] = []
  private var hasReader = true
  /// The line about how far the work is, which is wiped before any data.
  let progress: ProgressLine

  init(_ console: Console) {
    self.console = console
    progress = ProgressLine(console)
  }

  func write(_ text: String) throws(CommandError) {
    guard hasReader else { return }
    pending.append(contentsOf: text.utf8)
    try flushIfMuch()
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    guard hasReader else { return }
    pending.append(contentsOf: bytes)
    try flushIfMuch()
  }

  func flush() throws(CommandError) {
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: bytes.count <= 2 * Self.capacity)
    progress.wipe()
    do {
      try console.write(bytes)
    } catch {
      guard error.isBrokenPipe else { throw .outputFailed(error) }
      hasReader = false
    }
  }

  /// Ends a command that works for nothing but its output, if the reader of it has gone.
  func requireReader() throws(CommandError) {
    guard hasReader else { throw .outputClosed }
  }

  private func flushIfMuch() throws(CommandError) {
    if pending.count >= Self.capacity { try flush() }
  }
}
