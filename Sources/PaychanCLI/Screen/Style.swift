/// How a terminal shows things: whether it has colours, and which signs it can draw with.
struct Style: Equatable {
  /// Whether colours are shown.
  var hasColor = false
  /// Whether there are other signs than those of ASCII.
  var hasDrawing = true
  /// How many columns there are.
  var width = 80

  /// Nothing but ASCII, for files and for readers aloud.
  static let plain = Style(hasColor: false, hasDrawing: false)

  /// How many columns a text takes: longer lines are hard to read.
  var textWidth: Int { min(width, 120) }

  /// A bar's full and empty parts.
  var full: String { hasDrawing ? "█" : "#" }
  var empty: String { hasDrawing ? "░" : "." }
  /// A horizontal line.
  var rule: String { hasDrawing ? "─" : "-" }
  /// From one who sends to one who receives.
  var arrow: String { hasDrawing ? "──▶" : "-->" }

  /// A line as the terminal takes it, without spaces at its end.
  func text(_ line: Line) -> String {
    var spans = line.spans
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
    let texts = spans.enumerated().map { place, span in
      let text = hasDrawing ? span.text : span.text.inASCII
      return painted(place == spans.count - 1 ? text.withoutSpacesAtEnd : text, span.ink)
    }
    return texts.joined() + "\n"
  }

  private func painted(_ text: String, _ ink: Line.Ink) -> String {
    guard hasColor, let code = ink.code else { return text }
    return "\u{1b}[\(code)m\(text)\u{1b}[0m"
  }
}

extension Line.Ink {
  /// The number by which terminals know it; `nil` for what does not stand out.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .payer: "34"
    case .payee: "35"
    case .good: "32"
    case .bad: "31"
    case .warning: "33"
    }
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...end])
  }
}
