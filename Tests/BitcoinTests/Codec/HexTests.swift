import Bitcoin
import Testing

@Suite("Hexadecimal")
struct HexTests {
  @Test("every byte is two lower-case digits and back", arguments: 0...255 as ClosedRange<UInt8>)
  func roundTrip(byte: UInt8) throws {
    let text = Hex.encode([byte])
    #expect(text == (byte < 16 ? "0" : "") + String(byte, radix: 16))
    #expect(try Hex.decode(text) == [byte])
    #expect(try Hex.decode(text.uppercased()) == [byte])
  }

  @Test("an odd number of digits is refused", arguments: ["0", "abc", "00112"])
  func odd(text: String) {
    #expect(throws: HexError.oddLength(text.utf8.count)) { try Hex.decode(text) }
  }

  @Test(
    "a character that is not a digit is refused with its place",
    arguments: [("g0", 0), ("0g", 1), ("00 0", 2), ("0x", 1), ("00é", 2), ("-1", 0), ("/:", 0)])
  func notADigit(text: String, offset: Int) {
    #expect(throws: HexError.notADigit(offset: offset)) { try Hex.decode(text) }
  }

  @Test("an identifier is shown reversed and has 32 bytes")
  func identifiers() throws {
    let text = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"
    let hash = try BlockHash(hex: text)
    #expect(hash.description == text)
    #expect(hash.encoded.first == 0x06)
    #expect(throws: Hash256Error.wrongLength(31)) { try BlockHash(hex: text.dropLast(2)) }
    #expect(throws: Hash256Error.wrongLength(33)) { try BlockHash(hex: text + "00") }
    #expect(throws: Hash256Error.notHex(.oddLength(63))) { try BlockHash(hex: text.dropLast()) }
    #expect(throws: Hash256Error.notHex(.notADigit(offset: 0))) {
      try BlockHash(hex: "x" + text.dropFirst())
    }
  }
}
