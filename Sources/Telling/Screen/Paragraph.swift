/// A text with a word before it in a column of its own.
package struct Paragraph: Equatable {
  /// With less room beside the word, the text goes below it.
  private static let narrowest = 20

  /// How far the word is indented.
  let indent: Int
  /// How wide the word's column is.
  let column: Int
  /// The word before the text; it may be empty.
  let word: String
  let text: Line

  package init(indent: Int = 4, column: Int = 9, word: String, text: Line) {
    self.indent = indent
    self.column = column
    self.word = word
    self.text = text
  }

  /// A row of a list: a word, and the text about it.
  package static func row(_ word: String, _ text: Line, column: Int = 10) -> Paragraph {
    word.isEmpty
      ? Paragraph(indent: 1, column: 1, word: word, text: text)
      : Paragraph(indent: 2, column: column, word: word, text: text)
  }

  /// The same of a text that does not stand out.
  package static func row(_ word: String, _ text: String, column: Int = 10) -> Paragraph {
    row(word, Line(text), column: column)
  }

  /// The lines, in a terminal of so many columns.
  package func lines(_ width: Int) -> [Line] {
    let room = width - indent - column
    guard room >= Self.narrowest || word.isEmpty else { return stacked(width) }
    return text.wrapped(to: room).enumerated().map { number, line in
      let start = Line(number == 0 ? word : "").indented(by: indent)
      return start.adding(line, at: max(indent + column, start.width + 1))
    }
  }

  /// The word alone, and the text below it.
  private func stacked(_ width: Int) -> [Line] {
    [Line(word).indented(by: indent)]
      + text.wrapped(to: width - indent - 4).map { $0.indented(by: indent + 4) }
  }
}

extension [Paragraph] {
  /// The lines of all paragraphs, one below the other.
  package func lines(_ width: Int) -> [Line] { flatMap { $0.lines(width) } }
}
