import ExactJSON
import Testing

/// A value with everything that the layout depends on.
private let sample: JSON = [
  "txid": "00ff", "value": .number(1), "none": [], "empty": [:], "list": [1, ["a": nil]],
]

@Test("the compact layout has no white space")
func writesCompact() {
  let text = #"{"txid":"00ff","value":1,"none":[],"empty":{},"list":[1,{"a":null}]}"#
  #expect(sample.text() == text)
}

@Test("the pretty layout is that of bitcoin-cli, where even an empty array breaks the line")
func writesPretty() {
  let text = """
    {
      "txid": "00ff",
      "value": 1,
      "none": [
      ],
      "empty": {
      },
      "list": [
        1,
        {
          "a": null
        }
      ]
    }
    """
  #expect(sample.text(.pretty) == text)
}

@Test("an empty array at the top breaks the line too")
func writesPrettyEmptyArray() {
  #expect(JSON.array([]).text(.pretty) == "[\n]")
}

let escapes: [(String, String)] = [
  ("\"", #"\""#), ("\\", #"\\"#), ("/", "/"), ("\u{8}", #"\b"#), ("\t", #"\t"#), ("\n", #"\n"#),
  ("\u{c}", #"\f"#), ("\r", #"\r"#), ("\0", #"\u0000"#), ("\u{b}", #"\u000b"#),
  ("\u{1f}", #"\u001f"#), ("\u{7f}", #"\u007f"#), ("é", "é"), ("\u{2028}", "\u{2028}"),
]

@Test("strings are escaped as UniValue escapes them", arguments: escapes)
func escapesAsUniValue(plain: String, escaped: String) throws {
  let value = JSON.object(["a\(plain)b": .string(plain)])
  #expect(value.text() == "{\"a\(escaped)b\":\"\(escaped)\"}")
  #expect(try JSON(parsing: value.text()) == value)
}

@Test("the flowing layout puts everything on one line that fits there")
func writesFlowing() {
  let text = """
    {
      "txid": "00ff",
      "value": 1,
      "none": [],
      "empty": {},
      "list": [1, {"a": null}]
    }
    """
  #expect(sample.text(.flowing) == text)
}

@Test("a line of the flowing layout is full at 100 columns", arguments: [81, 82])
func breaksLongLines(length: Int) {
  let value: JSON = ["key": ["x", .string(String(repeating: "y", count: length))]]
  let longest = value.text(.flowing).split(separator: "\n").map(\.count).max()
  #expect(longest == (length == 81 ? 99 : 88))
  #expect((try? JSON(parsing: value.text(.flowing))) == value)
}
