/// Base32 in lower case and without padding (RFC 4648), as addresses and identifiers use it.
enum Base32 {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Why a text is not base32.
  enum Failure: Error {
    case notADigit(offset: Int)
    case wrongLength(Int)
    case spareBitsSet
  }

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(bits >> UInt32(count) & 31)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// How many characters stand for so many bytes.
  static func characters(for bytes: Int) -> Int {
    (bytes * 8 + 4) / 5
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for (offset, character) in text.enumerated() {
      guard let digit = value(of: character) else { throw .notADigit(offset: offset) }
      bits = bits << 5 | UInt32(digit)
      count += 5
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    guard count < 5 else { throw .wrongLength(text.count) }
    guard bits & (1 << UInt32(count) - 1) == 0 else { throw .spareBitsSet }
    return bytes
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a")
    case UInt8(ascii: "2")...UInt8(ascii: "7"): character - UInt8(ascii: "2") + 26
    default: nil
    }
  }
}
