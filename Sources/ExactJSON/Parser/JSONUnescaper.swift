/// Replaces the escapes in the body of a string by the characters they stand for.
///
/// The body is valid UTF-8 and every backslash in it is followed by a byte.
struct JSONUnescaper {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  mutating func text() throws(JSONError) -> String {
    var plain: [UInt8] = []
    while position < end {
      if bytes[position] == UInt8(ascii: "\\") {
        try appendEscaped(to: &plain)
      } else {
        plain.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private mutating func appendEscaped(to plain: inout [UInt8]) throws(JSONError) {
    let letter = bytes[position + 1]
    guard letter != UInt8(ascii: "u") else {
      plain.append(contentsOf: String(try scalar()).utf8)
      return
    }
    guard let byte = byte(escapedAs: letter) else {
      throw JSONError(offset: position + 1, reason: .unknownEscape(letter))
    }
    plain.append(byte)
    position += 2
  }

  private func byte(escapedAs letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0c
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "r"): 0x0d
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Reads `\uXXXX`, or two of them that are a pair of surrogates.
  private mutating func scalar() throws(JSONError) -> Character {
    let start = position
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard UTF16.isLeadSurrogate(first), startsCodeUnit else {
      throw JSONError(offset: start, reason: .loneSurrogate(first))
    }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else {
      throw JSONError(offset: start, reason: .loneSurrogate(first))
    }
    return Character(UTF16.decode(UTF16.EncodedScalar([first, second])))
  }

  private var startsCodeUnit: Bool {
    position + 1 < end && bytes[position] == UInt8(ascii: "\\")
      && bytes[position + 1] == UInt8(ascii: "u")
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    position += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      guard let digit = hexValue(of: byte) else {
        throw JSONError(offset: position, reason: .unexpectedByte(byte))
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }
}

private func hexValue(of byte: UInt8) -> UInt16? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
