import ExactJSON
import Testing

/// Bytes that are not JSON, and the error that they must give.
struct RefusedText: CustomTestStringConvertible {
  let bytes: [UInt8]
  let offset: Int
  let reason: JSONError.Reason

  init(_ text: String, at offset: Int, _ reason: JSONError.Reason) {
    self.init(Array(text.utf8), at: offset, reason)
  }

  init(_ bytes: [UInt8], at offset: Int, _ reason: JSONError.Reason) {
    self.bytes = bytes
    self.offset = offset
    self.reason = reason
  }

  var testDescription: String { String(decoding: bytes.prefix(40), as: UTF8.self) }
}

func byte(_ scalar: Unicode.Scalar) -> JSONError.Reason {
  .unexpectedByte(UInt8(ascii: scalar))
}

let refusedStructures: [RefusedText] = [
  RefusedText("", at: 0, .unexpectedEnd),
  RefusedText("  ", at: 2, .unexpectedEnd),
  RefusedText("nul", at: 3, .unexpectedEnd),
  RefusedText("nulL", at: 3, byte("L")),
  RefusedText("True", at: 0, byte("T")),
  RefusedText("truefalse", at: 4, .trailingBytes),
  RefusedText("{} {}", at: 3, .trailingBytes),
  RefusedText("[1,]", at: 3, byte("]")),
  RefusedText("[,1]", at: 1, byte(",")),
  RefusedText("[1 2]", at: 3, byte("2")),
  RefusedText("[1", at: 2, .unexpectedEnd),
  RefusedText("[1}", at: 2, byte("}")),
  RefusedText("]", at: 0, byte("]")),
  RefusedText("{\"a\"}", at: 4, byte("}")),
  RefusedText("{\"a\":}", at: 5, byte("}")),
  RefusedText("{\"a\":1,}", at: 7, byte("}")),
  RefusedText("{a:1}", at: 1, byte("a")),
  RefusedText("{1:1}", at: 1, byte("1")),
  RefusedText("{", at: 1, .unexpectedEnd),
  RefusedText("{\"a\":1,\"b\":2,\"a\":3}", at: 13, .duplicateKey("a")),
  RefusedText("{\"a\":1,\"\\u0061\":3}", at: 7, .duplicateKey("a")),
  RefusedText("[1] // note", at: 4, .trailingBytes),
  RefusedText("'a'", at: 0, byte("'")),
  RefusedText("NaN", at: 0, byte("N")),
  RefusedText([0xef, 0xbb, 0xbf, 0x31], at: 0, .byteOrderMark),
  RefusedText([0xef, 0xbc, 0x8c, 0x31], at: 0, .unexpectedByte(0xef)),
  RefusedText("\u{a0}1", at: 0, .unexpectedByte(0xc2)),
  RefusedText("1\0", at: 1, .trailingBytes),
  RefusedText(String(repeating: "[", count: 65), at: 64, .tooDeep(limit: 64)),
  RefusedText(String(repeating: "{\"a\":", count: 1_000_000), at: 320, .tooDeep(limit: 64)),
]

let refusedNumbers: [RefusedText] = [
  RefusedText("-", at: 1, .unexpectedEnd),
  RefusedText("+1", at: 0, byte("+")),
  RefusedText("01", at: 0, .leadingZero),
  RefusedText("-00", at: 1, .leadingZero),
  RefusedText(".5", at: 0, byte(".")),
  RefusedText("1.", at: 2, .unexpectedEnd),
  RefusedText("1.e1", at: 2, byte("e")),
  RefusedText("1e", at: 2, .unexpectedEnd),
  RefusedText("1e+", at: 3, .unexpectedEnd),
  RefusedText("1e1.5", at: 3, .trailingBytes),
  RefusedText("0x10", at: 1, .trailingBytes),
  RefusedText("-a", at: 1, byte("a")),
]

let refusedStrings: [RefusedText] = [
  RefusedText("\"", at: 1, .unexpectedEnd),
  RefusedText("\"a", at: 2, .unexpectedEnd),
  RefusedText("\"\\", at: 2, .unexpectedEnd),
  RefusedText("\"\\\"", at: 3, .unexpectedEnd),
  RefusedText("\"a\nb\"", at: 2, .controlCharacter(0x0a)),
  RefusedText("\"\0\"", at: 1, .controlCharacter(0)),
  RefusedText("\"\\x\"", at: 2, .unknownEscape(UInt8(ascii: "x"))),
  RefusedText("\"\\é\"", at: 2, .unknownEscape(0xc3)),
  RefusedText("\"\\u\"", at: 3, byte("\"")),
  RefusedText("\"\\u12g4\"", at: 5, byte("g")),
  RefusedText("\"\\u123\"", at: 6, byte("\"")),
  RefusedText("\"\\ud800\"", at: 1, .loneSurrogate(0xd800)),
  RefusedText("\"a\\udc00\"", at: 2, .loneSurrogate(0xdc00)),
  RefusedText("\"\\ud800\\u0041\"", at: 1, .loneSurrogate(0xd800)),
  RefusedText("\"\\ud800\\n\"", at: 1, .loneSurrogate(0xd800)),
  RefusedText("\"\\ud800\\ud800\"", at: 1, .loneSurrogate(0xd800)),
  RefusedText("\"\\ud800\\\"", at: 9, .unexpectedEnd),
  RefusedText([0x22, 0x61, 0xff, 0x22], at: 2, .invalidUTF8),
  RefusedText([0x22, 0xc0, 0x80, 0x22], at: 1, .invalidUTF8),
  RefusedText([0x22, 0xed, 0xa0, 0x80, 0x22], at: 1, .invalidUTF8),
  RefusedText([0x22, 0xe2, 0x82, 0x22], at: 1, .invalidUTF8),
  RefusedText([0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], at: 1, .invalidUTF8),
  RefusedText([0x22, 0x5c, 0x80, 0x22], at: 2, .invalidUTF8),
]

@Test(
  "an invalid text gives its error and the place",
  arguments: [refusedStructures, refusedNumbers, refusedStrings].joined())
func refusesInvalidText(_ text: RefusedText) {
  #expect(throws: JSONError(offset: text.offset, reason: text.reason)) {
    try JSON(parsing: text.bytes)
  }
}

@Test("a key repeated after many others is found")
func findsLateDuplicate() {
  let keys = (0..<1000).map { "\"k\($0)\":0" }.joined(separator: ",")
  #expect(throws: JSONError(offset: keys.utf8.count + 2, reason: .duplicateKey("k999"))) {
    try JSON(parsing: "{\(keys),\"k999\":0}")
  }
}

@Test("a key that is repeated is found, wherever it stood before", arguments: [2, 15, 16, 17, 40])
func findsDuplicate(count: Int) {
  let keys = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
  for key in 0..<count {
    #expect(throws: JSONError(offset: keys.utf8.count + 2, reason: .duplicateKey("k\(key)"))) {
      try JSON(parsing: "{\(keys),\"k\(key)\":0}")
    }
  }
}

/// A text with every kind of value and escape.
private let everything = Array(
  #"{"id":"é\n\ud83d\ude00","n":[-1.5e+3,0,true,false,null],"o":{"a":{},"b":[]}}"#.utf8)

@Test("every beginning of a text is refused", arguments: 0..<everything.count)
func refusesTruncatedText(_ length: Int) {
  #expect(throws: JSONError.self) { try JSON(parsing: Array(everything.prefix(length))) }
}

@Test("any one changed byte gives a value or an error, whose place is inside", arguments: 0..<256)
func survivesAnyByte(_ value: Int) {
  for index in everything.indices {
    var bytes = everything
    bytes[index] = UInt8(value)
    do throws(JSONError) {
      let parsed = try JSON(parsing: bytes)
      #expect(throws: Never.self) { try JSON(parsing: parsed.bytes()) }
    } catch {
      #expect((0...bytes.count).contains(error.offset))
    }
  }
}
