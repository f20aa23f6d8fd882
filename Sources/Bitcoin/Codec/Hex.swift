/// Why a text is not hexadecimal.
public enum HexError: Error, Equatable, Sendable {
  /// The text has an odd number of digits, so its last byte is incomplete.
  case oddLength(Int)
  /// The byte at this offset is not a hexadecimal digit.
  case notADigit(offset: Int)
}

/// Bytes as text: two lower-case digits a byte.
public enum Hex {
  /// Writes bytes as lower-case hexadecimal.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount * 2)
    for byte in bytes {
      text.append(digits.utf8Start[Int(byte >> 4)])
      text.append(digits.utf8Start[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads hexadecimal in either case, without any separator.
  public static func decode(_ text: some StringProtocol) throws(HexError) -> [UInt8] {
    try decode(utf8: Array(text.utf8))
  }

  private static func decode(utf8 text: [UInt8]) throws(HexError) -> [UInt8] {
    guard text.count.isMultiple(of: 2) else { throw .oddLength(text.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for offset in stride(from: 0, to: text.count, by: 2) {
      guard let high = value(of: text[offset]) else { throw .notADigit(offset: offset) }
      guard let low = value(of: text[offset + 1]) else { throw .notADigit(offset: offset + 1) }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
