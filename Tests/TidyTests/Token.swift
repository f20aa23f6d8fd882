/// A word, a sign or a comment of a Swift source, and where it stands.
struct Token: Sendable {
  enum Kind: Sendable {
    case word
    case sign
    case string
    case comment
  }

  let kind: Kind
  /// The text; for a string just the quote, since what is quoted is not code.
  let text: String
  /// Counted from one.
  let line: Int
  /// Whether a space, a line's start or a comment stands before it.
  let isSpaced: Bool
}
