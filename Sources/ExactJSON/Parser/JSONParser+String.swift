extension JSONParser {
  /// Reads a string whose opening quote comes next.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    let hasEscapes = try findClosingQuote()
    let body = start..<position
    position += 1
    let raw = try text(of: body)
    return hasEscapes ? try unescaped(body) : raw
  }

  /// Moves to the closing quote; true if there was a backslash before it.
  private mutating func findClosingQuote() throws(JSONError) -> Bool {
    var hasEscapes = false
    while true {
      while position < bytes.count, isPlain(bytes[position]) {
        position += 1
      }
      switch try peek() {
      case UInt8(ascii: "\""): return hasEscapes
      case UInt8(ascii: "\\"):
        guard position + 1 < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
        hasEscapes = true
        position += 2
      case let byte: throw error(.controlCharacter(byte))
      }
    }
  }

  /// Copies bytes that must be UTF-8. Escapes are ASCII, so the body is valid before and after they
  /// are replaced.
  private func text(of body: Range<Int>) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(body)))
    } catch {
      throw self.error(.invalidUTF8, at: body.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  private func unescaped(_ body: Range<Int>) throws(JSONError) -> String {
    var unescaper = JSONUnescaper(bytes: bytes, position: body.lowerBound, end: body.upperBound)
    return try unescaper.text()
  }
}

/// Whether a byte stands for itself in a string.
private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}
