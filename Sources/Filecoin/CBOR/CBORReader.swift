/// Reads the part of CBOR that vouchers and messages use, strictly: only shortest headers, so that
/// what was read is written as the same bytes.
///
/// Every format has a fixed depth, and nothing here reads a value of any shape, so no input can
/// exhaust the stack. A length from outside is compared with the bytes that are left before it is
/// used.
struct CBORReader {
  let bytes: [UInt8]
  private(set) var position = 0

  /// Reads exactly one value, to the last byte.
  static func read<Value>(
    _ bytes: [UInt8],
    as value: (inout CBORReader) throws(FilecoinDecodingError) -> Value
  ) throws(FilecoinDecodingError) -> Value {
    var reader = CBORReader(bytes: bytes)
    let result = try value(&reader)
    let rest = bytes.count - reader.position
    guard rest == 0 else { throw reader.error(.trailingBytes(rest)) }
    return result
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func error(_ reason: FilecoinDecodingError.Reason) -> FilecoinDecodingError {
    FilecoinDecodingError(offset: position, reason: reason)
  }

  func error(
    _ reason: FilecoinDecodingError.Reason, at offset: Int
  ) -> FilecoinDecodingError {
    FilecoinDecodingError(offset: offset, reason: reason)
  }
}

extension CBORReader {
  /// The first part of an item: its kind, and a number that is its value, its length or its tag.
  struct Header {
    let kind: CBORKind
    let argument: UInt64
    let offset: Int
  }

  private static let nullByte: UInt8 = 0xf6

  /// Reads the header of any item.
  mutating func header() throws(FilecoinDecodingError) -> Header {
    let offset = position
    let first = try byte()
    guard let kind = CBORKind(rawValue: first >> 5) else {
      preconditionFailure("three bits are one of eight kinds")
    }
    let argument = try argument(of: first, at: offset)
    return Header(kind: kind, argument: argument, offset: offset)
  }

  /// Reads the header of an item that must be of one kind.
  mutating func header(_ expected: CBORKind) throws(FilecoinDecodingError) -> Header {
    let header = try header()
    guard header.kind == expected else {
      throw error(.wrongKind(header.kind, expected: expected), at: header.offset)
    }
    return header
  }

  /// Skips null, if it comes next.
  mutating func skipsNull() -> Bool {
    guard position < bytes.count, bytes[position] == Self.nullByte else { return false }
    position += 1
    return true
  }

  /// Reads a number of bytes that a header announced.
  mutating func raw(_ header: Header) throws(FilecoinDecodingError) -> [UInt8] {
    guard header.argument <= UInt64(bytes.count - position) else {
      throw error(.truncated, at: header.offset)
    }
    let start = position
    position += Int(header.argument)
    return Array(bytes[start..<position])
  }

  private mutating func byte() throws(FilecoinDecodingError) -> UInt8 {
    guard position < bytes.count else { throw error(.truncated) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func argument(
    of first: UInt8, at offset: Int
  ) throws(FilecoinDecodingError) -> UInt64 {
    let short = first & 31
    guard short >= 24 else { return UInt64(short) }
    guard short <= 27 else { throw error(.unknownHeader(first), at: offset) }
    let count = 1 << Int(short - 24)
    var value: UInt64 = 0
    for _ in 0..<count { value = value << 8 | UInt64(try byte()) }
    let least: UInt64 = count == 1 ? 24 : 1 << UInt64(count * 4)
    guard value >= least else { throw error(.headerNotShortest, at: offset) }
    return value
  }
}
