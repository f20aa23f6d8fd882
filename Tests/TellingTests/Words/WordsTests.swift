import Testing

@testable import Telling

@Suite("Words of a story")
struct RunWordsTests {
  @Test(
    "numbers are grouped by thousands",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (-12, "-12"),
      (123_456_789, "123,456,789"), (Int64.min, "-9,223,372,036,854,775,808"),
    ] as [(Int64, String)])
  func groups(number: Int64, text: String) {
    #expect(grouped(number) == text)
  }

  @Test("long names are cut and numbers are not")
  func cutsNames() {
    let name = String(repeating: "ab", count: 32)
    #expect(
      "Input 0 spends \(name):1 and \(name)".withShortNames
        == "Input 0 spends abababab:1 and abababab")
    #expect("Input 0 of \(name)0".withShortNames == "Input 0 of \(name)0")
    #expect("".withShortNames == "")
  }

  @Test(
    "a place in a text has a line and a column",
    arguments: [(0, 1, 1), (1, 1, 2), (3, 2, 1), (4, 2, 2), (7, 2, 4), (99, 3, 1), (-1, 1, 1)])
  func findsPlace(offset: Int, line: Int, column: Int) {
    let place = TextPlace(offset: offset, in: Array("ab\nc\u{e9}d\n".utf8))
    #expect([place.line, place.column] == [line, column])
  }

  @Test("what would move the cursor is shown as a space")
  func cleansText() {
    #expect("a\u{1b}[2Jb\nc\u{202e}d\u{9b}e".printable == "a [2Jb c d e")
    #expect("Grüße, 100 € − 1".printable == "Grüße, 100 € − 1")
  }
}
