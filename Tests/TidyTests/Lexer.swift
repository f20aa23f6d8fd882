/// Splits Swift source into tokens, well enough to tell code from comments and quoted text.
///
/// It knows nested comments, raw and multi-line strings, and code interpolated into strings. It
/// does not know regular expressions between slashes.
struct Lexer {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var isSpaced = true
  private(set) var tokens: [Token] = []

  static func tokens(of source: String) -> [Token] {
    var lexer = Lexer(bytes: Array(source.utf8))
    lexer.code(untilParenthesis: false)
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads code to the end, or to the parenthesis that closes an interpolation.
  private mutating func code(untilParenthesis: Bool) {
    var depth = 0
    while at < bytes.count {
      if untilParenthesis {
        if here == UInt8(ascii: "(") { depth += 1 }
        if here == UInt8(ascii: ")") { depth -= 1 }
        if depth < 0 { return }
      }
      step()
    }
  }

  private mutating func step() {
    if here == UInt8(ascii: "\n") {
      advance(1)
      line += 1
      isSpaced = true
    } else if here == UInt8(ascii: " ") || here == UInt8(ascii: "\t") {
      advance(1)
      isSpaced = true
    } else if starts("//") {
      lineComment()
    } else if starts("/*") {
      blockComment()
    } else if let hashes = openingHashes {
      string(hashes: hashes)
    } else if Self.isWord(here) {
      let start = at
      while at < bytes.count, Self.isWord(here) { advance(1) }
      emit(.word, from: start)
    } else {
      sign()
    }
  }

  private mutating func sign() {
    let start = at
    advance(1)
    if Self.isOperator(bytes[start]) {
      while at < bytes.count, Self.isOperator(here), !starts("//"), !starts("/*") { advance(1) }
    }
    emit(.sign, from: start)
  }

  private mutating func lineComment() {
    let start = at
    while at < bytes.count, here != UInt8(ascii: "\n") { advance(1) }
    emit(.comment, from: start)
    isSpaced = true
  }

  private mutating func blockComment() {
    let (start, startLine) = (at, line)
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        advance(2)
      } else if starts("*/") {
        depth -= 1
        advance(2)
      } else {
        if here == UInt8(ascii: "\n") { line += 1 }
        advance(1)
      }
    } while depth > 0 && at < bytes.count
    emit(.comment, from: start, line: startLine)
    isSpaced = true
  }
}

extension Lexer {
  /// How many `#` open a string here; `nil` if no string starts here.
  private var openingHashes: Int? {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - at : nil
  }

  /// Reads a string, of which only interpolated code gives tokens.
  private mutating func string(hashes: Int) {
    let guardText = String(repeating: "#", count: hashes)
    advance(hashes)
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    emit(.string, text: "\"")
    advance(quote.utf8.count)
    while at < bytes.count, !starts(quote + guardText) {
      if starts("\\" + guardText + "(") {
        advance(2 + hashes)
        code(untilParenthesis: true)
        advance(1)
      } else if starts("\\" + guardText) {
        advance(1 + hashes)
        if at < bytes.count, here != UInt8(ascii: "\n") { advance(1) }
      } else {
        if here == UInt8(ascii: "\n") {
          line += 1
          if quote.utf8.count == 1 { break }
        }
        advance(1)
      }
    }
    advance(quote.utf8.count + hashes)
    isSpaced = false
  }

  private var here: UInt8 { bytes[at] }

  private mutating func advance(_ count: Int) {
    at = min(bytes.count, at + count)
  }

  private func starts(_ text: String) -> Bool {
    let wanted = text.utf8
    guard at + wanted.count <= bytes.count else { return false }
    return zip(bytes[at...], wanted).allSatisfy(==)
  }

  private mutating func emit(_ kind: Token.Kind, from start: Int, line: Int? = nil) {
    emit(kind, text: String(decoding: bytes[start..<at], as: UTF8.self), line: line)
  }

  private mutating func emit(_ kind: Token.Kind, text: String, line: Int? = nil) {
    tokens.append(Token(kind: kind, text: text, line: line ?? self.line, isSpaced: isSpaced))
    isSpaced = false
  }

  /// Letters, digits, what is not ASCII, and the signs that start an attribute or a directive.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "`"), 0x80...:
      true
    default:
      false
    }
  }

  private static func isOperator(_ byte: UInt8) -> Bool {
    "=!?<>+-*/%&|^~".utf8.contains(byte)
  }
}
