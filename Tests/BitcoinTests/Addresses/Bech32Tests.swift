import TestSupport
import Testing

@testable import Bitcoin

@Suite("Bech32 (BIP173) and bech32m (BIP350)")
struct Bech32Tests {
  struct Text: Decodable, Sendable {
    let string: String
    let reason: String?
  }

  static func valid(_ file: VectorFile, _ kind: String) throws -> [Text] {
    try Vectors.cases(of: file, kind: kind)
  }

  @Test(
    "a published bech32 text is read, and written in lower case",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try valid(.bip173, "valid_bech32"))
  func bech32(text: Text) throws {
    let decoded = try Bech32(text.string)
    #expect(decoded.variant == .bech32)
    #expect(decoded.text == text.string.lowercased())
  }

  @Test(
    "a published bech32m text is read, and written in lower case",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try valid(.bip350, "valid_bech32m"))
  func bech32m(text: Text) throws {
    let decoded = try Bech32(text.string)
    #expect(decoded.variant == .bech32m)
    #expect(decoded.text == text.string.lowercased())
  }

  @Test(
    "a published text with one letter in the other case is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try valid(.bip173, "valid_bech32") + valid(.bip350, "valid_bech32m"))
  func mixedCase(text: Text) throws {
    let lower = text.string.lowercased()
    let letters = lower.indices.filter { lower[$0].isLetter }
    let first = try #require(letters.first)
    guard let second = letters.dropFirst().first else { return }
    let mixed = lower.replacingCharacters(at: first, by: lower[first].uppercased())
    #expect(throws: Bech32Error.mixedCase(offset: second.utf16Offset(in: lower))) {
      try Bech32(mixed)
    }
  }

  static let errors: [String: [Bech32Error]] = [
    "HRP character out of range": [.notPrintable(offset: 0)],
    "overall max length exceeded": [.tooLong(count: 91)],
    "No separator character": [.separatorMissing],
    "Empty HRP": [.prefixMissing],
    "empty HRP": [.prefixMissing],
    "Invalid data character": [.notADigit(offset: 2), .notADigit(offset: 3)],
    "Too short checksum": [.checksumMissing(count: 5)],
    "Invalid character in checksum": [
      .notPrintable(offset: 8), .notADigit(offset: 8), .notADigit(offset: 7),
    ],
    "checksum calculated with uppercase form of HRP": [.checksumMismatch],
  ]

  @Test(
    "a published text that is none is refused for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try valid(.bip173, "invalid_bech32") + valid(.bip350, "invalid_bech32m"))
  func invalid(text: Text) throws {
    let expected = try #require(Self.errors[text.reason ?? ""])
    let error = try #require(throws: Bech32Error.self) { try Bech32(text.string) }
    #expect(expected.contains(error), "\(error)")
  }

  @Test("a text of a million characters is refused before it is read")
  func absurd() {
    #expect(throws: Bech32Error.tooLong(count: 1_000_001)) {
      try Bech32("1" + String(repeating: "q", count: 1_000_000))
    }
  }

  @Test(
    "less than a digit of zeros may pad the bytes, and no more",
    arguments: [(0, 0), (1, 5), (2, 2), (3, 7), (4, 4), (5, 1), (6, 6), (7, 3), (33, 5)])
  func padding(digits: Int, bits: Int) {
    let zeros = [UInt8](repeating: 0, count: digits)
    guard bits >= 5 else {
      #expect(throws: Never.self) { try BitRegrouping.bytes(of: zeros) }
      return
    }
    #expect(throws: BitPaddingError.tooLong(bits: bits)) { try BitRegrouping.bytes(of: zeros) }
  }
}

extension String {
  /// The text with one character replaced.
  func replacingCharacters(at index: Index, by other: some StringProtocol) -> String {
    String(self[..<index]) + other + self[self.index(after: index)...]
  }
}
