internal import Hashing

/// Why a text is not base58, or not base58 with a checksum.
public enum Base58Error: Error, Equatable, Sendable {
  /// The text holds more bytes than allowed; it was not even read.
  case tooLong(maximumBytes: Int)
  /// The byte at this offset is not one of the 58 digits.
  case notADigit(offset: Int)
  /// The text holds fewer bytes than the checksum alone needs.
  case checksumMissing(count: Int)
  /// The last four bytes are not the checksum of the bytes before.
  case checksumMismatch
}

/// Bytes as one large number in base 58, a `1` for each zero byte in front.
public enum Base58 {
  /// The most bytes that are read unless fewer are asked for, since reading is quadratic.
  public static let maximumBytes = 512

  /// Writes bytes in base 58.
  public static func encode(_ bytes: [UInt8]) -> String {
    var text = convert(bytes, from: 256, to: 58)
    defer { wipe(&text) }
    for place in text.indices { text[place] = digit(text[place]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads base 58 that holds at most this many bytes; spaces are refused.
  public static func decode(
    _ text: some StringProtocol, maximumBytes: Int = maximumBytes
  ) throws(Base58Error) -> [UInt8] {
    var digits = Array(text.utf8.prefix(textLimit(maximumBytes) + 1))
    defer { wipe(&digits) }
    guard digits.count <= textLimit(maximumBytes) else {
      throw .tooLong(maximumBytes: maximumBytes)
    }
    for offset in digits.indices {
      guard let value = value(of: digits[offset]) else { throw .notADigit(offset: offset) }
      digits[offset] = value
    }
    var bytes = convert(digits, from: 58, to: 256)
    guard bytes.count <= maximumBytes else {
      wipe(&bytes)
      throw .tooLong(maximumBytes: maximumBytes)
    }
    return bytes
  }

  /// The most digits that this many bytes can need: a byte takes at most 1.366 digits.
  private static func textLimit(_ maximumBytes: Int) -> Int { maximumBytes * 1366 / 1000 + 1 }

  /// Writes a number in another base, with as many zeros in front.
  ///
  /// It may be a secret, so everything happens in one piece of memory, which the caller wipes.
  private static func convert(_ digits: [UInt8], from base: Int, to target: Int) -> [UInt8] {
    let zeros = digits.prefix { $0 == 0 }.count
    var number: [UInt8] = []
    number.reserveCapacity(digits.count * 14 / 10 + 1)
    for digit in digits[zeros...] {
      var carry = Int(digit)
      for place in number.indices {
        carry += Int(number[place]) * base
        number[place] = UInt8(carry % target)
        carry /= target
      }
      while carry > 0 {
        number.append(UInt8(carry % target))
        carry /= target
      }
    }
    for _ in 0..<zeros { number.append(0) }
    number.reverse()
    return number
  }

  private static let alphabet: StaticString =
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

  private static func digit(_ value: UInt8) -> UInt8 { alphabet.utf8Start[Int(value)] }

  private static let values: [UInt8?] = (0...255).map { character in
    (0..<58).first { digit($0) == character }
  }

  private static func value(of character: UInt8) -> UInt8? { values[Int(character)] }
}
