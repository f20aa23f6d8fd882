/// Why a text is neither bech32 nor bech32m.
public enum Bech32Error: Error, Equatable, Sendable {
  /// The text has more than 90 characters, beyond which the checksum guarantees nothing.
  case tooLong(count: Int)
  /// The byte at this offset is not a printable ASCII character.
  case notPrintable(offset: Int)
  /// The letter at this offset has another case than the letters before it.
  case mixedCase(offset: Int)
  /// There is no `1` between a prefix and its data.
  case separatorMissing
  /// There is nothing before the separator.
  case prefixMissing
  /// There are fewer than six characters after the separator.
  case checksumMissing(count: Int)
  /// The character at this offset is not one of the 32 digits.
  case notADigit(offset: Int)
  /// The checksum is neither that of bech32 nor that of bech32m.
  case checksumMismatch
}

/// Which of two constants the checksum ends in: witness version 0 has the first, all others the
/// second.
public enum Bech32Variant: Hashable, Sendable {
  /// BIP-0173
  case bech32
  /// BIP-0350
  case bech32m

  var constant: UInt32 {
    switch self {
    case .bech32: 1
    case .bech32m: 0x2bc8_30a3
    }
  }
}

/// A text made of a readable prefix, data in digits of five bits, and a checksum that finds typing
/// errors.
public struct Bech32: Hashable, Sendable {
  /// The longest text that BIP-0173 allows.
  public static let maximumCount = 90

  /// The text before the separator, in lower case.
  public let prefix: String
  /// The digits between separator and checksum, each from 0 to 31.
  public let digits: [UInt8]
  /// The variant of the checksum.
  public let variant: Bech32Variant

  /// Takes parts that the caller has checked: a short lower-case prefix, digits below 32.
  init(prefix: String, digits: [UInt8], variant: Bech32Variant) {
    self.prefix = prefix
    self.digits = digits
    self.variant = variant
  }

  /// Reads a text, all in lower case or all in upper case.
  public init(_ text: some StringProtocol) throws(Bech32Error) {
    let utf8 = text.utf8
    guard utf8.count <= Self.maximumCount else { throw .tooLong(count: utf8.count) }
    try self.init(utf8: Array(utf8))
  }

  private init(utf8: [UInt8]) throws(Bech32Error) {
    let text = try Self.lowercased(utf8)
    guard let separator = text.lastIndex(of: UInt8(ascii: "1")) else { throw .separatorMissing }
    guard separator > 0 else { throw .prefixMissing }
    let count = text.count - separator - 1
    guard count >= Bech32Checksum.count else { throw .checksumMissing(count: count) }
    var digits: [UInt8] = []
    for offset in text.indices.suffix(count) {
      guard let value = Bech32Alphabet.value(of: text[offset]) else {
        throw .notADigit(offset: offset)
      }
      digits.append(value)
    }
    let prefix = text[..<separator]
    guard let variant = Bech32Checksum.variant(prefix: prefix, digits: digits) else {
      throw .checksumMismatch
    }
    self.prefix = String(decoding: prefix, as: UTF8.self)
    self.digits = digits.dropLast(Bech32Checksum.count)
    self.variant = variant
  }

  /// The text in lower case.
  public var text: String {
    let checksum = Bech32Checksum.digits(prefix: Array(prefix.utf8)[...], digits, variant)
    let data = (digits + checksum).map(Bech32Alphabet.digit)
    return prefix + "1" + String(decoding: data, as: UTF8.self)
  }

  private static func lowercased(_ text: [UInt8]) throws(Bech32Error) -> [UInt8] {
    var result: [UInt8] = []
    var isUpper: Bool?
    for (offset, byte) in text.enumerated() {
      guard (33...126).contains(byte) else { throw .notPrintable(offset: offset) }
      let upper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if upper || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        guard isUpper ?? upper == upper else { throw .mixedCase(offset: offset) }
        isUpper = upper
      }
      result.append(upper ? byte | 0x20 : byte)
    }
    return result
  }
}
