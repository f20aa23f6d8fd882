/// A line of a screen: pieces of text, each with what it stands out for.
struct Line: Equatable {
  /// What a piece of text stands out for; how that looks depends on the terminal.
  enum Ink: Equatable {
    case plain, strong, faint
    case payer, payee
    case good, bad
  }

  /// A piece of text.
  struct Span: Equatable {
    let text: String
    let ink: Ink
  }

  private(set) var spans: [Span] = []

  init(_ text: String = "", _ ink: Ink = .plain) {
    if !text.isEmpty { spans = [Span(text: text, ink: ink)] }
  }

  /// How many columns it takes.
  var width: Int { spans.reduce(0) { $0 + $1.text.count } }

  /// The same with more behind it.
  func adding(_ text: String, _ ink: Ink = .plain) -> Line {
    var line = self
    line.spans.append(Span(text: text, ink: ink))
    return line
  }

  /// The same with another line behind it, from a column on.
  func adding(_ other: Line, at column: Int) -> Line {
    var line = adding(String(repeating: " ", count: max(1, column - width)))
    line.spans += other.spans
    return line
  }

  /// The same, standing in.
  func indented(by count: Int = 2) -> Line {
    guard !spans.isEmpty else { return self }
    var line = Line(String(repeating: " ", count: count))
    line.spans += spans
    return line
  }
}
