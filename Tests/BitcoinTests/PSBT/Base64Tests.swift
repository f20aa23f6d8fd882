import Bitcoin
import Testing

@Suite("Base64 (RFC 4648)")
struct Base64Tests {
  /// The examples of RFC 4648, section 10.
  @Test(
    "the standard's examples are written and read",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func examples(plain: String, text: String) throws {
    #expect(Base64.encode(Array(plain.utf8)) == text)
    #expect(try Base64.decode(text) == Array(plain.utf8))
  }

  @Test("all 64 digits are read and written")
  func digits() throws {
    let text = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    #expect(try Base64.encode(Base64.decode(text)) == text)
    #expect(try Base64.decode("+/+/") == [0xfb, 0xff, 0xbf])
  }

  @Test(
    "a text with one thing wrong is refused for it",
    arguments: [
      ("Zg=", .wrongLength(3)), ("Zg", .wrongLength(2)), ("Zm9v\n", .wrongLength(5)),
      ("Zm9 ", .notADigit(offset: 3)), ("Zm-v", .notADigit(offset: 2)),
      ("Zm_v", .notADigit(offset: 2)), ("Z=9v", .notADigit(offset: 1)),
      ("Zm=v", .notADigit(offset: 2)), ("Z===", .notADigit(offset: 1)),
      ("====", .notADigit(offset: 0)), ("Zg==Zg==", .notADigit(offset: 2)),
      ("Zh==", .leftoverBits(offset: 1)), ("Zm9=", .leftoverBits(offset: 2)),
      ("Zm9é", .wrongLength(5)), ("Zmé", .notADigit(offset: 2)),
    ] as [(String, Base64Error)])
  func refused(text: String, error: Base64Error) {
    #expect(throws: error) { try Base64.decode(text) }
  }
}
