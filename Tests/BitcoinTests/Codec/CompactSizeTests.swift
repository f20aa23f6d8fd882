import Bitcoin
import TestSupport
import Testing

@Suite("Compact sizes")
struct CompactSizeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: Int
    let encoding: String

    init(_ value: Int, _ encoding: String) {
      self.value = value
      self.encoding = encoding
    }

    var testDescription: String { encoding }
  }

  static let readable = [
    Case(0, "00"), Case(1, "01"), Case(0xfc, "fc"), Case(0xfd, "fdfd00"), Case(0xfe, "fdfe00"),
    Case(0xff, "fdff00"), Case(0x100, "fd0001"), Case(0xffff, "fdffff"),
    Case(0x1_0000, "fe00000100"), Case(0x01ff_ffff, "feffffff01"), Case(0x0200_0000, "fe00000002"),
  ]
  static let tooLarge = [
    Case(0x0200_0001, "fe01000002"), Case(0xffff_ffff, "feffffffff"),
    Case(0x1_0000_0000, "ff0000000001000000"), Case(.max, "ffffffffffffffff7f"),
  ]
  static let padded = [
    Case(0, "fd0000"), Case(0xfc, "fdfc00"), Case(0, "fe00000000"), Case(0xffff, "feffff0000"),
    Case(0, "ff0000000000000000"), Case(0xffff_ffff, "ffffffffff00000000"),
  ]

  /// Reads one compact size off the bytes.
  static func read(_ text: String) throws -> (value: UInt64, rest: Int) {
    var reader = ByteReader(try bytes(fromHex: text))
    let value = try reader.readCompactSize()
    return (value, reader.remaining)
  }

  @Test("reads back as it is written, and takes as many bytes as it says", arguments: readable)
  func roundTrip(known: Case) throws {
    let (value, rest) = try Self.read(known.encoding)
    #expect(value == UInt64(known.value))
    #expect(rest == 0)
    #expect(CompactSize.encodedSize(of: known.value) == known.encoding.utf8.count / 2)
  }

  @Test("is written in the shortest form", arguments: readable + tooLarge)
  func written(known: Case) throws {
    var buffer = ByteBuffer()
    buffer.write(compactSize: known.value)
    #expect(hex(of: buffer.bytes) == known.encoding)
    #expect(CompactSize.encodedSize(of: known.value) == buffer.bytes.count)
  }

  @Test("above 32 MiB is refused", arguments: tooLarge)
  func large(known: Case) {
    let fault = CodecError.compactSizeTooLarge(offset: 0, value: UInt64(known.value))
    #expect(throws: fault) { try Self.read(known.encoding) }
  }

  @Test("written longer than needed is refused", arguments: padded)
  func nonCanonical(known: Case) {
    let fault = CodecError.nonCanonicalCompactSize(offset: 0, value: UInt64(known.value))
    #expect(throws: fault) { try Self.read(known.encoding) }
  }

  @Test(
    "cut short is refused where the missing number starts",
    arguments: [("", 0, 1), ("fd", 1, 2), ("fdfd", 1, 2), ("feffffff", 1, 4), ("ff00000000", 1, 8)])
  func truncated(text: String, offset: Int, needed: Int) {
    #expect(throws: CodecError.truncated(offset: offset, needed: needed)) {
      try Self.read(text)
    }
  }

  @Test("the error names the offset within the whole input")
  func offset() throws {
    var reader = ByteReader([1, 2, 0xfd, 0, 0])
    _ = try reader.readInteger(UInt16.self)
    #expect(throws: CodecError.nonCanonicalCompactSize(offset: 2, value: 0)) {
      try reader.readCompactSize()
    }
  }

  @Test("more items than the input can hold are refused", arguments: [1, 10, 41] as [Int])
  func countBeyondInput(itemSize: Int) throws {
    for items in 0..<5 {
      let rest = [UInt8](repeating: 0, count: items * itemSize)
      var fitting = ByteReader([UInt8(items)] + rest)
      #expect(try fitting.readCount(minimumItemSize: itemSize) == items)
      #expect(throws: CodecError.countBeyondInput(offset: 0, count: UInt64(items + 1))) {
        var reader = ByteReader([UInt8(items + 1)] + rest)
        return try reader.readCount(minimumItemSize: itemSize)
      }
    }
  }
}
