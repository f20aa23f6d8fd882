import ExactJSON
import Testing

/// A literal and the integers that it is exactly.
struct NumberCase: CustomTestStringConvertible {
  let text: String
  let int64: Int64?
  let uint64: UInt64?

  var testDescription: String { text }
}

let numbers: [NumberCase] = [
  NumberCase(text: "0", int64: 0, uint64: 0),
  NumberCase(text: "-1", int64: -1, uint64: nil),
  NumberCase(text: "-0", int64: 0, uint64: nil),
  NumberCase(text: "9223372036854775807", int64: .max, uint64: 9_223_372_036_854_775_807),
  NumberCase(text: "9223372036854775808", int64: nil, uint64: 9_223_372_036_854_775_808),
  NumberCase(text: "-9223372036854775808", int64: .min, uint64: nil),
  NumberCase(text: "-9223372036854775809", int64: nil, uint64: nil),
  NumberCase(text: "18446744073709551615", int64: nil, uint64: .max),
  NumberCase(text: "18446744073709551616", int64: nil, uint64: nil),
  NumberCase(text: "1.0", int64: nil, uint64: nil),
  NumberCase(text: "1e2", int64: nil, uint64: nil),
]

@Test("a literal is an integer exactly or not at all", arguments: numbers)
func readsIntegers(_ number: NumberCase) throws {
  let literal = try #require(JSONNumber(number.text))
  #expect(literal.int64 == number.int64)
  #expect(literal.uint64 == number.uint64)
}

@Test(
  "a text that is not a number makes none",
  arguments: ["", "01", "+1", " 1", "1 ", "1.", "a", "0x1"])
func refusesLiteral(_ text: String) {
  #expect(JSONNumber(text) == nil)
}
