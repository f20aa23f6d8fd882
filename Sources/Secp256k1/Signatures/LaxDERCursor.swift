/// A place in bytes that are read as lax DER.
struct LaxDERCursor {
  private static let sequenceTag: UInt8 = 0x30
  private static let integerTag: UInt8 = 0x02
  private static let longForm: UInt8 = 0x80
  /// Longer lengths are refused, so that none overflows.
  private static let maximumLengthBytes = 3

  private var position = 0

  /// Skips the sequence's tag and length, whose value is ignored.
  mutating func readSequenceHeader(in bytes: Span<UInt8>) throws(SignatureError) {
    try readTag(Self.sequenceTag, in: bytes)
    let start = position
    let first = try readByte(in: bytes)
    guard first & Self.longForm != 0 else { return }
    try skip(Int(first & ~Self.longForm), startedAt: start, in: bytes)
  }

  /// Skips an integer and gives the range of its bytes without leading zeros.
  mutating func readInteger(in bytes: Span<UInt8>) throws(SignatureError) -> Range<Int> {
    try readTag(Self.integerTag, in: bytes)
    let header = position
    let length = try readLength(in: bytes)
    var start = position
    try skip(length, startedAt: header, in: bytes)
    while start < position, bytes[start] == 0 { start += 1 }
    return start..<position
  }

  private mutating func readLength(in bytes: Span<UInt8>) throws(SignatureError) -> Int {
    let start = position
    let first = try readByte(in: bytes)
    guard first & Self.longForm != 0 else { return Int(first) }
    let count = Int(first & ~Self.longForm)
    var index = position
    try skip(count, startedAt: start, in: bytes)
    while index < position, bytes[index] == 0 { index += 1 }
    guard position - index <= Self.maximumLengthBytes else { throw .lengthTooLarge(offset: start) }
    var length = 0
    while index < position {
      length = length << 8 | Int(bytes[index])
      index += 1
    }
    return length
  }

  private mutating func readTag(_ tag: UInt8, in bytes: Span<UInt8>) throws(SignatureError) {
    guard position < bytes.count, bytes[position] == tag else {
      throw .tagMissing(offset: position)
    }
    position += 1
  }

  private mutating func readByte(in bytes: Span<UInt8>) throws(SignatureError) -> UInt8 {
    guard position < bytes.count else { throw .truncated(offset: position) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func skip(
    _ count: Int, startedAt start: Int, in bytes: Span<UInt8>
  ) throws(SignatureError) {
    guard count <= bytes.count - position else { throw .truncated(offset: start) }
    position += count
  }
}
