/// Collects data for standard output, so that many small writes make few calls.
///
/// What is collected is written when it is much, and when `flush` is called; the frame flushes at the end.
final class BufferedOutput {
  private static let capacity = 1 << 16
  private let console: Console
  private var pending: [UInt8] = []

  init(_ console: Console) {
    self.console = console
  }

  func write(_ text: String) throws(CommandError) {
    pending.append(contentsOf: text.utf8)
    try flushIfMuch()
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    pending.append(contentsOf: bytes)
    try flushIfMuch()
  }

  func flush() throws(CommandError) {
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: bytes.count <= 2 * Self.capacity)
    do {
      try console.write(bytes)
    } catch {
      throw error.isBrokenPipe ? .outputClosed : .outputFailed(error)
    }
  }

  private func flushIfMuch() throws(CommandError) {
    if pending.count >= Self.capacity { try flush() }
  }
}
