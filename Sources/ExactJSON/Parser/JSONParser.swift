/// A strict parser of RFC 8259 over bytes, which never looks at a byte more than a few times.
struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one value and the white space around it, to the last byte.
  mutating func document() throws(JSONError) -> JSON {
    guard !bytes.starts(with: [0xef, 0xbb, 0xbf]) else { throw error(.byteOrderMark) }
    let value = try value()
    skipWhiteSpace()
    guard position == bytes.count else { throw error(.trailingBytes) }
    return value
  }

  /// Reads a value, with the white space before it.
  mutating func value() throws(JSONError) -> JSON {
    skipWhiteSpace()
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      return .object(try nested { parser throws(JSONError) in try parser.object() })
    case UInt8(ascii: "["):
      return .array(try nested { parser throws(JSONError) in try parser.array() })
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested<Content>(
    _ content: (inout JSONParser) throws(JSONError) -> Content
  ) throws(JSONError) -> Content {
    guard depth < JSON.maximumDepth else { throw error(.tooDeep(limit: JSON.maximumDepth)) }
    depth += 1
    position += 1
    let result = try content(&self)
    depth -= 1
    return result
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[index] else { throw unexpectedByte() }
      position += 1
    }
    return value
  }
}

// The steps that every kind of value shares.
extension JSONParser {
  /// The byte to read next; there must be one.
  func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  /// Skips the next byte if it is the given one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default:
        return
      }
    }
  }

  func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(offset: position, reason: reason)
  }

  func error(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: reason)
  }

  func unexpectedByte() -> JSONError {
    position < bytes.count ? error(.unexpectedByte(bytes[position])) : error(.unexpectedEnd)
  }
}
