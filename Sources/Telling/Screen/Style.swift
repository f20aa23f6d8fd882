/// How a terminal shows lines: whether it has colours, and which characters it can draw with.
package struct Style: Equatable {
  /// Whether colours are shown.
  package var hasColor: Bool
  /// Whether there are other characters than those of ASCII.
  package var hasDrawing: Bool
  /// How many columns there are.
  package var width: Int

  package init(hasColor: Bool = false, hasDrawing: Bool = true, width: Int = 80) {
    self.hasColor = hasColor
    self.hasDrawing = hasDrawing
    self.width = width
  }

  /// Only ASCII and no colours, for files and for screen readers.
  package static let plain = Style(hasColor: false, hasDrawing: false)

  /// How many columns a text takes: longer lines are hard to read.
  package var textWidth: Int { min(width, 120) }

  /// A bar's full and empty parts.
  package var full: String { hasDrawing ? "█" : "#" }
  package var empty: String { hasDrawing ? "░" : "." }
  /// A horizontal line.
  package var rule: String { hasDrawing ? "─" : "-" }
  /// An arrow from a sender to a receiver.
  package var arrow: String { hasDrawing ? "──▶" : "-->" }

  /// A line as the terminal takes it, without spaces at its end.
  package func text(_ line: Line) -> String {
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
  /// Blue, magenta, cyan and bright blue: no participant looks like a verdict.
  private static let sides = ["34", "35", "36", "94"]

  /// The number by which terminals know it; `nil` for what does not stand out.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .side(let place): Self.sides[place % Self.sides.count]
    case .good: "32"
    case .bad: "31"
    case .warning: "33"
    case .code: "38;5;231;48;5;16"
    }
  }
}

extension String {
  /// The same in characters of ASCII; what this program writes itself has few others.
  fileprivate var inASCII: String {
    String(
      map { character in
        switch character {
        case "−": "-"
        case "…": "."
        default: character
        }
      })
  }

  fileprivate var withoutSpacesAtEnd: String {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...end])
  }
}
