/// A text whose pieces have an ink each: a line of a screen, or a sentence yet to be wrapped.
package struct Line: Equatable, Sendable {
  /// Why a piece of text stands out; how that looks depends on the terminal.
  package enum Ink: Equatable, Sendable {
    case plain, strong, faint
    /// A participant, by its place among the roles of its channel.
    case side(Int)
    /// Accepted, holds, safe.
    case good
    /// Refused, violated, unsafe.
    case bad
    /// Neither: not yet, not exhausted.
    case warning
    /// A code for cameras: white on black, whatever the colours of the terminal are.
    case code
  }

  /// A piece of text.
  struct Span: Equatable, Sendable {
    let text: String
    let ink: Ink
  }

  private(set) var spans: [Span] = []

  package init(_ text: String = "", _ ink: Ink = .plain) {
    if !text.isEmpty { spans = [Span(text: text, ink: ink)] }
  }

  /// The words alone.
  package var text: String { spans.map(\.text).joined() }

  package var isEmpty: Bool { spans.isEmpty }

  /// How many columns it takes.
  package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// Adds more behind it; pieces that stand out for the same become one.
  package mutating func append(_ text: String, _ ink: Ink = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.ink == ink {
      spans[spans.count - 1] = Span(text: last.text + text, ink: ink)
    } else {
      spans.append(Span(text: text, ink: ink))
    }
  }

  /// The same with more behind it.
  package func adding(_ text: String, _ ink: Ink = .plain) -> Line {
    var line = self
    line.append(text, ink)
    return line
  }

  /// The same with another line right behind it.
  package func adding(_ other: Line) -> Line {
    other.spans.reduce(self) { $0.adding($1.text, $1.ink) }
  }

  /// The same with another line behind it, from a column on.
  package func adding(_ other: Line, at column: Int) -> Line {
    adding(String(repeating: " ", count: max(1, column - width))).adding(other)
  }

  /// The same, indented.
  package func indented(by count: Int = 2) -> Line {
    isEmpty ? self : Line(String(repeating: " ", count: count)).adding(self)
  }
}

extension [Line] {
  /// All lines in one, with a text between each two.
  package func joined(by separator: String) -> Line {
    guard let first else { return Line() }
    return dropFirst().reduce(first) { $0.adding(separator).adding($1) }
  }
}

extension Line {
  /// Whether it is a row of a code for cameras.
  var isOfCode: Bool { spans.contains { $0.ink == .code } }
}
