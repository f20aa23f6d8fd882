/// Cuts a stream into lines, as soon as they are there and never holding more than one that is
/// unfinished.
struct LineReader: Sendable {
  static let maximumLength = 32 << 20

  private let console: Console
  private let limit: Int
  private var unfinished = Unfinished.line([])
  private var lineCount = 0
  private var hasEnded = false

  private enum Unfinished {
    case line([UInt8])
    /// The rest of a line that was too long, and has been given as such.
    case surplus
  }

  init(_ console: Console, limit: Int = LineReader.maximumLength) {
    self.console = console
    self.limit = limit
  }

  /// Waits for at least one line and returns those that one read completes; nil at the end.
  mutating func next() throws(CommandError) -> [InputLine]? {
    while !hasEnded {
      let chunk = try read()
      var lines: [InputLine] = []
      if chunk.isEmpty {
        hasEnded = true
        if hasUnfinishedText { finish(&lines) }
      } else {
        cut(chunk, into: &lines)
      }
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private func read() throws(CommandError) -> [UInt8] {
    do {
      return try console.read(1 << 16)
    } catch {
      throw .unreadableInput(.standardInput, error)
    }
  }

  /// Tells whether the end of the stream ends a line here, though no line break does.
  private var hasUnfinishedText: Bool {
    switch unfinished {
    case .line(let line): !line.isEmpty
    case .surplus: false
    }
  }

  private mutating func cut(_ chunk: [UInt8], into lines: inout [InputLine]) {
    var rest = chunk[...]
    while let lineBreak = rest.firstIndex(of: UInt8(ascii: "\n")) {
      extend(with: rest[..<lineBreak], &lines)
      finish(&lines)
      rest = rest[(lineBreak + 1)...]
    }
    extend(with: rest, &lines)
  }

  private mutating func extend(with piece: ArraySlice<UInt8>, _ lines: inout [InputLine]) {
    guard case .line(var line) = unfinished else { return }
    unfinished = .surplus
    if line.count + piece.count > limit {
      add(.tooLong(limit: limit), to: &lines)
    } else {
      line += piece
      unfinished = .line(line)
    }
  }

  private mutating func finish(_ lines: inout [InputLine]) {
    if case .line(let line) = unfinished { add(.text(line), to: &lines) }
    unfinished = .line([])
  }

  private mutating func add(_ content: InputLine.Content, to lines: inout [InputLine]) {
    lineCount += 1
    lines.append(InputLine(number: lineCount, content: content))
  }
}
