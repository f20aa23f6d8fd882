import Testing

@testable import Telling

@Suite("Lines, and how they are wrapped")
struct LineTests {
  private let red = Style(hasColor: true)

  @Test("a literal says which of its pieces stand out")
  func interpolates() {
    let count = 2
    let line: Line = "a \("bad", .bad), \(count) of \(Line("them", .good))"
    #expect(line.text == "a bad, 2 of them")
    #expect(line.spans.map(\.ink) == [.plain, .bad, .plain, .good])
    #expect(("plain" as Line) == Line("plain"))
  }

  @Test("what stands out does so on every line, and what touches it stays with it")
  func wraps() {
    let line: Line = "one \("two three four", .bad), five"
    let lines = line.wrapped(to: 10)
    #expect(lines.map(\.text) == ["one two", "three", "four, five"])
    #expect(lines[0].spans == [.init(text: "one ", ink: .plain), .init(text: "two", ink: .bad)])
    #expect(lines[2].spans.map(\.text) == ["four", ", five"])
    #expect(red.text(lines[2]) == "\u{1b}[31mfour\u{1b}[0m, five\n")
  }

  @Test(
    "a text is wrapped as its words alone are",
    arguments: ["", "one", "one two three four", "a-word-that-is-too-long for it", "a  b"],
    [1, 5, 8, 13, 80])
  func agrees(text: String, width: Int) {
    #expect(Line(text).wrapped(to: width).map(\.text) == wrapped(text, to: width))
  }

  @Test(
    "a line of a picture is folded with its room between words, or stands in less",
    arguments: [
      ("  a    b", 8, ["  a    b"]), ("  a    b c", 8, ["  a    b", "      c"]),
      ("            sat to payer", 14, ["  sat to payer"]),
    ])
  func folds(text: String, width: Int, lines: [String]) {
    #expect(Line(text).folded(to: width).map(\.text) == lines)
  }

  @Test("a paragraph stands in its column, as wide as the terminal", arguments: [50, 80, 120])
  func paragraph(width: Int) {
    let text = [String](repeating: "word", count: 30).joined(separator: " ")
    let lines = Paragraph(word: "payee", text: Line(text)).lines(width).map(\.text)
    #expect(lines[0].hasPrefix("    payee    word word"))
    #expect(lines[1].hasPrefix("             word word"))
    #expect(lines.allSatisfy { $0.count <= width && $0.count > width - 10 || $0 == lines.last })
  }

  @Test("where a word leaves its text no room, the text goes below")
  func stacks() {
    let paragraph = Paragraph(indent: 0, column: 34, word: "a-name", text: "a title of some words")
    #expect(paragraph.lines(50).map(\.text) == ["a-name", "    a title of some words"])
    #expect(paragraph.lines(80).map(\.text.count) == [55])
  }

  @Test(
    "a command is parted before pipes, and then before options",
    arguments: [
      (80, ["paychan tour x --step 4 --print hex | paychan tx decode -"]),
      (50, ["paychan tour x --step 4 --print hex \\", "  | paychan tx decode -"]),
      (30, ["paychan tour x \\", "  --step 4 --print hex \\", "  | paychan tx decode -"]),
    ])
  func parts(width: Int, lines: [String]) {
    let command = ShellCommand("paychan tour x --step 4 --print hex | paychan tx decode -")
    #expect(command.lines(width) == lines)
  }

  @Test(
    "numbers in a sentence have separators, and names do not",
    arguments: [
      ("above height 1000, and 12345.", "above height 1,000, and 12,345."),
      ("(1000 satoshis)", "(1,000 satoshis)"),
      ("200 of 21:1000 and 0x1000", "200 of 21:1000 and 0x1000"),
      ("00001000 stays, 0 too", "00001000 stays, 0 too"),
      ("fd68c90f:0 in 1002", "fd68c90f:0 in 1,002"),
    ])
  func groups(text: String, grouped: String) {
    #expect(text.withGroupedNumbers == grouped)
  }
}
