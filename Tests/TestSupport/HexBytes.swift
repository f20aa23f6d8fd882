/// Why a text in a test is no row of bytes in hexadecimal.
public enum HexFailure: Error, Equatable {
  /// Two digits make a byte.
  case oddCount(Int)
  /// This is no digit.
  case notADigit(Character)
  /// Other bytes were wanted than there are.
  case count(Int, wanted: Int)
}

/// Reads hexadecimal as vectors write it; the library's own codec is not judged by itself.
public func bytes(fromHex text: String) throws(HexFailure) -> [UInt8] {
  let digits = Array(text)
  guard digits.count.isMultiple(of: 2) else { throw .oddCount(digits.count) }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    bytes.append(try value(of: digits[index]) << 4 | value(of: digits[index + 1]))
  }
  return bytes
}

/// Writes bytes as lower-case hexadecimal.
public func hex(of bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return bytes.reduce(into: "") { text, byte in
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
}

/// Writes bytes as lower-case hexadecimal.
public func hex<let count: Int>(of bytes: InlineArray<count, UInt8>) -> String {
  hex(of: array(of: bytes))
}

/// Gives the bytes as an array, which can be compared.
public func array<let count: Int>(of bytes: InlineArray<count, UInt8>) -> [UInt8] {
  bytes.indices.map { bytes[$0] }
}

/// Gives exactly as many bytes as the type of the result says.
public func inline<let count: Int>(
  _ bytes: [UInt8]
) throws(HexFailure) -> InlineArray<count, UInt8> {
  guard bytes.count == count else { throw .count(bytes.count, wanted: count) }
  return InlineArray { bytes[$0] }
}

/// Gives exactly as many bytes as the type of the result says.
public func inline<let count: Int>(
  fromHex text: String
) throws(HexFailure) -> InlineArray<count, UInt8> {
  try inline(bytes(fromHex: text))
}

/// Bytes that a vector's file writes in hexadecimal.
public struct HexBytes: Decodable, Hashable, Sendable {
  /// The bytes themselves.
  public let bytes: [UInt8]

  /// Reads hexadecimal written into a test.
  public init(_ text: String) throws(HexFailure) {
    bytes = try TestSupport.bytes(fromHex: text)
  }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  /// Gives exactly as many bytes as the type of the result says.
  public func inline<let count: Int>() throws(HexFailure) -> InlineArray<count, UInt8> {
    try TestSupport.inline(bytes)
  }
}

extension HexBytes: CustomStringConvertible {
  public var description: String {
    hex(of: bytes)
  }
}

private func value(of digit: Character) throws(HexFailure) -> UInt8 {
  guard let value = digit.hexDigitValue, digit.isASCII else { throw .notADigit(digit) }
  return UInt8(value)
}
