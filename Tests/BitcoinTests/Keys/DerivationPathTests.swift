import Bitcoin
import Testing

@Suite("Derivation paths")
struct DerivationPathTests {
  static let paths: [(text: String, raw: [UInt32])] = [
    ("m", []), ("m/0", [0]), ("m/0h", [0x8000_0000]), ("m/0'", [0x8000_0000]),
    ("m/44h/1'/007", [0x8000_002c, 0x8000_0001, 7]), ("1/2", [1, 2]),
    ("m/2147483647h", [0xffff_ffff]),
  ]

  @Test("a path is read with either mark, and with or without its m", arguments: paths)
  func reading(text: String, raw: [UInt32]) throws {
    let path = try DerivationPath(text)
    #expect(path.indices.map(\.rawValue) == raw)
    #expect(try DerivationPath(path.description) == path)
  }

  static let faults: [(text: String, error: DerivationPathError)] = [
    ("", .indexMissing(offset: 0)), ("m/", .indexMissing(offset: 2)),
    ("m/1/", .indexMissing(offset: 4)), ("m//1", .indexMissing(offset: 2)),
    ("M", .notAnIndex(offset: 0)), ("mm", .notAnIndex(offset: 0)),
    ("m/0H", .notAnIndex(offset: 2)), ("m/-1", .notAnIndex(offset: 2)),
    ("m/+1", .notAnIndex(offset: 2)), ("m/ 1", .notAnIndex(offset: 2)),
    ("m/h", .notAnIndex(offset: 2)), ("m/1hh", .notAnIndex(offset: 2)),
    ("m/*", .notAnIndex(offset: 2)), ("m/2147483648", .indexTooLarge(offset: 2)),
    ("m/0/99999999999999999999999h", .indexTooLarge(offset: 4)),
  ]

  @Test("a path with one fault is refused where the fault is", arguments: faults)
  func refusal(text: String, error: DerivationPathError) {
    #expect(throws: error) { try DerivationPath(text) }
  }
}
