/// Why a text is not base64 (RFC 4648).
public enum Base64Error: Error, Equatable, Sendable {
  /// This byte, counted from zero, is not in the alphabet that the text uses.
  case notADigit(offset: Int)
  /// No number of bytes gives so many characters.
  case wrongLength(Int)
  /// The text ends with padding of the wrong length.
  case wrongPadding
  /// The last character has bits that belong to no byte, and they are not zero.
  case spareBitsSet
}

/// Base64 in its two alphabets.
enum Base64 {
  /// The two forms that are written.
  enum Form {
    /// With `-` and `_`, without padding.
    case urlUnpadded
    /// With `+` and `/`, padded.
    case standard
  }

  private static let common = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let padding = UInt8(ascii: "=")

  static func encode(_ bytes: [UInt8], _ form: Form) -> String {
    let alphabet = common + Array((form == .standard ? "+/" : "-_").utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0...group.count {
        text.append(alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)])
      }
      guard form == .standard else { continue }
      text.append(contentsOf: repeatElement(padding, count: 3 - group.count))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads either alphabet, but not both in one text, with padding or without.
  static func decode(_ text: String) throws(Base64Error) -> [UInt8] {
    let characters = Array(text.utf8)
    let digits = try unpadded(characters)
    var usesURL: Bool?
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for (offset, character) in digits.enumerated() {
      guard let digit = value(of: character, usesURL: &usesURL) else {
        throw .notADigit(offset: offset)
      }
      bits = bits << 6 | UInt32(digit)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    guard count < 6 else { throw .wrongLength(digits.count) }
    guard bits & (1 << UInt32(count) - 1) == 0 else { throw .spareBitsSet }
    return bytes
  }

  private static func unpadded(
    _ characters: [UInt8]
  ) throws(Base64Error) -> ArraySlice<UInt8> {
    let count = characters.reversed().prefix { $0 == padding }.count
    guard count > 0 else { return characters[...] }
    guard characters.count.isMultiple(of: 4), count <= 2 else { throw .wrongPadding }
    return characters.dropLast(count)
  }

  private static func value(of character: UInt8, usesURL: inout Bool?) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "/"):
      guard usesURL != true else { return nil }
      usesURL = false
      return character == UInt8(ascii: "+") ? 62 : 63
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      guard usesURL != false else { return nil }
      usesURL = true
      return character == UInt8(ascii: "-") ? 62 : 63
    default: return nil
    }
  }
}
