/// Why a text is not base64.
public enum Base64Error: Error, Equatable, Sendable {
  /// Four characters carry three bytes, so the length must be a multiple of four.
  case wrongLength(Int)
  /// The byte at this offset is not a digit, or is padding that is not at the end.
  case notADigit(offset: Int)
  /// The last digit before the padding has bits that are not part of a byte.
  case leftoverBits(offset: Int)
}

/// Bytes as text: four characters for three bytes, with padding (RFC 4648, section 4).
///
/// Reading is as strict as Bitcoin Core's: no white space, no missing padding, no stray bits, so
/// that the same bytes always have the same text.
public enum Base64 {
  private static let digits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let padding = UInt8(ascii: "=")

  /// Writes bytes as base64.
  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let chunk = bytes[start..<min(start + 3, bytes.count)]
      text += encode(chunk: chunk)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads base64.
  public static func decode(_ text: some StringProtocol) throws(Base64Error) -> [UInt8] {
    try decode(utf8: Array(text.utf8))
  }

  private static func encode(chunk: ArraySlice<UInt8>) -> [UInt8] {
    var bits: UInt32 = 0
    for place in 0..<3 {
      let index = chunk.startIndex + place
      bits = bits << 8 | (index < chunk.endIndex ? UInt32(chunk[index]) : 0)
    }
    return (0..<4).map { place in
      place > chunk.count ? padding : digits.utf8Start[Int(bits >> (18 - 6 * UInt32(place)) & 63)]
    }
  }

  private static func decode(utf8 text: [UInt8]) throws(Base64Error) -> [UInt8] {
    guard text.count.isMultiple(of: 4) else { throw .wrongLength(text.count) }
    let pads = text.suffix(2).reversed().prefix { $0 == padding }.count
    let end = text.count - pads
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for offset in 0..<end {
      guard let digit = value(of: text[offset]) else { throw .notADigit(offset: offset) }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard bits & (1 << UInt32(count) - 1) == 0 else { throw .leftoverBits(offset: end - 1) }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
