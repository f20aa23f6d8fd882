internal import Telling

/// The paragraphs that explain a command: texts, and examples, which are indented.
struct Discussion {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// All of it in so many columns; an example that fits stays as it is.
  func lines(_ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.hasPrefix(" ") ? Example(String(line)).lines(width) : wrapped(line, to: width)
    }
  }
}

/// An indented line: a command to be typed, a word with its meaning, or a piece of data.
private struct Example {
  private let indent: Int
  private let text: String

  init(_ line: String) {
    indent = line.prefix { $0 == " " }.count
    text = String(line.dropFirst(indent))
  }

  func lines(_ width: Int) -> [String] {
    let room = width - indent
    if text.count <= room { return [margin(indent) + text] }
    if text.hasPrefix("paychan ") || text.contains(" | ") {
      return ShellCommand(text).lines(room).map { margin(indent) + $0 }
    }
    return hanging(room)
  }

  /// Where two spaces part a word from its meaning the meaning goes below; else the rest does.
  private func hanging(_ room: Int) -> [String] {
    guard let gap = text.range(ofFirst: "  ") else {
      let rows = wrapped(text, to: room - 2)
      return rows.enumerated().map { margin(indent + ($0 == 0 ? 0 : 2)) + $1 }
    }
    let meaning = text[gap.upperBound...].drop { $0 == " " }
    return [margin(indent) + text[..<gap.lowerBound]]
      + wrapped(meaning, to: room - 4).map { margin(indent + 4) + $0 }
  }

  private func margin(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension String {
  /// The first place of another text in this one.
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(text) ? start..<index(start, offsetBy: text.count) : nil
    }.first
  }
}
