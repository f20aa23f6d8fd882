import Testing

@testable import PaychanCLI

/// A stream, and the contents of its lines.
struct LineCase: CustomTestStringConvertible {
  let text: String
  let lines: [InputLine.Content]

  var testDescription: String { text.debugDescription }
}

private func text(_ text: String) -> InputLine.Content {
  .text(Array(text.utf8))
}

private let surplus = InputLine.Content.tooLong(limit: 5)

let lineCases: [LineCase] = [
  LineCase(text: "", lines: []),
  LineCase(text: "\n", lines: [text("")]),
  LineCase(text: "a\nb\n", lines: [text("a"), text("b")]),
  LineCase(text: "a\n\nb", lines: [text("a"), text(""), text("b")]),
  LineCase(text: "12345\n6", lines: [text("12345"), text("6")]),
  LineCase(text: "123456\n7\n", lines: [surplus, text("7")]),
  LineCase(text: "12345678901234567890\n7", lines: [surplus, text("7")]),
  LineCase(text: "a\n1234567", lines: [text("a"), surplus]),
  LineCase(text: "1234567\n1234567\n", lines: [surplus, surplus]),
]

@Test(
  "a stream is cut into the same lines, in whatever pieces it comes",
  arguments: lineCases, [1, 2, 7, 100])
func cutsLines(_ lineCase: LineCase, pieces: Int) throws {
  var reader = LineReader(.reading(lineCase.text, pieces: pieces), limit: 5)
  var lines: [InputLine] = []
  while let more = try reader.next() { lines += more }
  #expect(lines.map(\.content) == lineCase.lines)
  #expect(lines.map(\.number) == Array(1..<(lines.count + 1)))
}

@Test("a failure to read is no end of the stream")
func reportsFailure() {
  let failure = SystemError(code: 5)
  var reader = LineReader(
    Console(
      read: { _ throws(SystemError) in throw failure }, write: { _ throws(SystemError) in },
      complain: { _ throws(SystemError) in }))
  #expect(throws: CommandError.unreadableInput(.standardInput, failure)) { try reader.next() }
}
