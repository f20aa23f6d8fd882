import Bitcoin
import TestSupport
import Testing

@Suite("Base58")
struct Base58Tests {
  struct Pair: Decodable, Sendable {
    let hex: HexBytes
    let base58: String
  }

  @Test(
    "published bytes are written and read as published",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .base58, kind: "base58_encode_decode", as: Pair.self))
  func pairs(pair: Pair) throws {
    #expect(Base58.encode(pair.hex.bytes) == pair.base58)
    #expect(try Base58.decode(pair.base58) == pair.hex.bytes)
  }

  @Test(
    "one character that is not a digit is found at its place",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .base58, kind: "base58_encode_decode", as: Pair.self))
  func notADigit(pair: Pair) {
    #expect(throws: Base58Error.notADigit(offset: pair.base58.utf8.count)) {
      try Base58.decode(pair.base58 + "0")
    }
  }

  @Test("what the alphabet leaves out is refused", arguments: ["0", "O", "I", "l", " ", "é", "+"])
  func leftOut(character: String) {
    #expect(throws: Base58Error.notADigit(offset: 1)) { try Base58.decode("1\(character)1") }
  }

  @Test("a text of as many bytes as allowed is read", arguments: [0, 1, 2, 21, 78, 512])
  func longest(count: Int) throws {
    let bytes = [UInt8](repeating: 0xff, count: count)
    #expect(try Base58.decode(Base58.encode(bytes), maximumBytes: count) == bytes)
  }

  @Test("a text of one byte more is refused", arguments: [0, 1, 2, 21, 78, 512])
  func tooLong(count: Int) {
    for byte in [0x00, 0xff] as [UInt8] {
      let text = Base58.encode([UInt8](repeating: byte, count: count + 1))
      #expect(throws: Base58Error.tooLong(maximumBytes: count)) {
        try Base58.decode(text, maximumBytes: count)
      }
    }
  }

  @Test("a text of a million digits is refused before it is read")
  func absurd() {
    let text = String(repeating: "z", count: 1_000_000)
    #expect(throws: Base58Error.tooLong(maximumBytes: 512)) { try Base58.decode(text) }
  }

  @Test("a checksum is four more bytes")
  func checksum() throws {
    let text = Base58Check.encode([1, 2, 3])
    #expect(try Base58.decode(text).count == 7)
    #expect(try Base58Check.decode(text) == [1, 2, 3])
  }

  @Test("a changed byte is found by the checksum", arguments: 0..<7)
  func mismatch(place: Int) throws {
    var bytes = try Base58.decode(Base58Check.encode([1, 2, 3]))
    bytes[place] ^= 1
    #expect(throws: Base58Error.checksumMismatch) {
      try Base58Check.decode(Base58.encode(bytes))
    }
  }

  @Test("fewer bytes than a checksum has are none", arguments: 0..<4)
  func checksumMissing(count: Int) {
    let text = Base58.encode([UInt8](repeating: 7, count: count))
    #expect(throws: Base58Error.checksumMissing(count: count)) { try Base58Check.decode(text) }
  }
}
