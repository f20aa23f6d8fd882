import Testing

@testable import Telling

@Suite("A code for cameras among the lines of a screen")
struct CodeScreenTests {
  private func lines(before: Int, code: Int, after: Int) -> [Line] {
    let words = Line("words")
    return Array(repeating: words, count: before)
      + Array(repeating: Line("██", .code), count: code) + Array(repeating: words, count: after)
  }

  @Test("is never torn where a screen has room for it", arguments: 0...30)
  func isWhole(before: Int) {
    let screens = lines(before: before, code: 21, after: 9).screens(of: 22)
    let counts = screens.map { $0.count { $0.isOfCode } }
    #expect(counts.filter { $0 > 0 } == [21])
    #expect(screens.allSatisfy { $0.count <= 22 })
    #expect(screens.joined().count == before + 30)
  }

  @Test("is torn like other lines where no screen has room for it")
  func isTorn() {
    let screens = lines(before: 3, code: 50, after: 0).screens(of: 22)
    #expect(screens.map(\.count) == [22, 22, 9])
  }

  @Test("is white on black, whatever the colours of the terminal are")
  func hasColors() {
    let line = Line("█▀ ", .code)
    #expect(Style(hasColor: true).text(line) == "\u{1b}[38;5;231;48;5;16m█▀\u{1b}[0m\n")
    #expect(Style(hasColor: false).text(line) == "█▀\n")
  }
}
