import QRCodes
import Testing

@Suite("A QR code")
struct QRCodeTests {
  @Test("grows with its text", arguments: [(1, 21), (17, 21), (18, 25), (2_953, 177)])
  func growsWithText(length: Int, size: Int) throws {
    let code = try QRCode(String(repeating: "x", count: length))
    #expect(code.size == size)
  }

  @Test("packs capitals and digits closer than other letters")
  func packsCapitals() throws {
    let address = "bcrt1qnwvyc7aw8m7acw3lpgs0lqdlaz0drls8luf72cs5nmn9f0kcghdsr03hg4"
    #expect(try QRCode(address.uppercased()).size == 29)
    #expect(try QRCode(address).size == 33)
  }

  @Test("has a finder in three corners, and light all around it")
  func hasFinders() throws {
    let code = try QRCode("BITCOIN:")
    let last = code.size - 7
    for (column, row) in [(0, 0), (last, 0), (0, last)] {
      #expect((0..<7).allSatisfy { code.isDark(column + $0, row) && code.isDark(column, row + $0) })
      #expect((1..<6).allSatisfy { !code.isDark(column + $0, row + 1) })
    }
    #expect((-4..<code.size + 4).allSatisfy { !code.isDark($0, -1) && !code.isDark(-1, $0) })
    #expect((-4..<code.size + 4).allSatisfy { !code.isDark($0, code.size) })
  }

  @Test("is the same at every run, and another for another text")
  func isDeterministic() throws {
    let text = "bitcoin:"
    #expect(try QRCode(text) == QRCode(text))
    #expect(try QRCode(text) != QRCode("bitcoin;"))
  }

  @Test(
    "is refused where there is none",
    arguments: [
      ("", QRCodeError.empty), ("a\0b", .containsNull),
      (String(repeating: "x", count: 2_954), .tooLong(bytes: 2_954)),
      (String(repeating: "é", count: 1_477), .tooLong(bytes: 2_954)),
    ])
  func isRefused(text: String, reason: QRCodeError) {
    #expect(throws: reason) { try QRCode(text) }
  }
}
