/// A text with a word before it in a column of its own, as wide as a terminal.
struct Paragraph: Equatable {
  private static let width = 80
  /// How far the word stands in.
  var indent = 4
  /// How wide the word's column is.
  var column = 9
  /// The word before the text; it may be empty.
  let word: String
  let text: String

  /// The lines, each with its line break.
  var lines: String {
    let gap = max(1, column - word.count)
    let start = String(repeating: " ", count: indent) + word + String(repeating: " ", count: gap)
    let margin = String(repeating: " ", count: indent + column)
    let lines = wrapped(text, to: Self.width - indent - column)
    return start + lines.joined(separator: "\n\(margin)") + "\n"
  }
}
