import ExactJSON
import Testing

/// A text, and the value that it is.
struct ParsedText: CustomTestStringConvertible {
  let text: String
  let value: JSON

  var testDescription: String { text }
}

let acceptedTexts: [ParsedText] = [
  ParsedText(text: "null", value: nil),
  ParsedText(text: " \t\r\n true ", value: true),
  ParsedText(text: "false", value: false),
  ParsedText(text: "0", value: 0),
  ParsedText(text: "-12", value: -12),
  ParsedText(text: "[]", value: []),
  ParsedText(text: "[ ]", value: []),
  ParsedText(text: "{ }", value: [:]),
  ParsedText(text: "[1,[2,{\"a\":[]}]]", value: [1, [2, ["a": []]]]),
  ParsedText(text: "{\"b\": 1, \"a\": null}", value: ["b": 1, "a": nil]),
  ParsedText(text: "{\"\": {\"\": 0}}", value: ["": ["": 0]]),
  ParsedText(text: #""\"\\\/\b\f\n\r\t""#, value: "\"\\/\u{8}\u{c}\n\r\t"),
  ParsedText(text: #""\u0000\u00e9\u20AC\ud83d\uDE00""#, value: "\0é€😀"),
  ParsedText(text: "\"é€😀\"", value: "é€😀"),
  ParsedText(text: "\"\u{7f}\"", value: "\u{7f}"),
  ParsedText(text: "{\"\u{e9}\":1,\"e\u{301}\":2}", value: ["\u{e9}": 1, "e\u{301}": 2]),
]

@Test("a valid text gives its value", arguments: acceptedTexts)
func parsesValidText(_ text: ParsedText) throws {
  #expect(try JSON(parsing: text.text) == text.value)
}

let keptTexts = [
  "0.00000000", "1.50000000", "-0", "1e400", "1E+2", "0.1e-7", "18446744073709551616",
  #"{"z":1,"a":2,"m":3}"#, #"[{},[],"",-0.0]"#,
]

@Test("a compact text comes back byte for byte", arguments: keptTexts)
func keepsText(_ text: String) throws {
  #expect(try JSON(parsing: text).text() == text)
}

@Test("strings are equal only byte for byte")
func comparesBytes() {
  let composed: JSON = "\u{e9}"
  let decomposed: JSON = "e\u{301}"
  #expect(composed != decomposed)
}

@Test("arrays nest as deep as the limit")
func nestsToTheLimit() throws {
  let limit = JSON.maximumDepth
  let text = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
  #expect(try JSON(parsing: text).text() == text)
}

@Test("an object of many keys keeps them all in order")
func keepsManyKeys() throws {
  let text = "{" + (0..<1000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
  #expect(try JSON(parsing: text).text() == text)
}
