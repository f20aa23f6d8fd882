import Testing

@testable import Telling

@Suite("Screens of a long page")
struct ScreensTests {
  /// Letters are lines, and a dash is an empty one.
  private static func lines(_ text: String) -> [Line] {
    text.map { $0 == "-" ? Line() : Line(String($0)) }
  }

  @Test(
    "a screen ends at an empty line of its lower half, and where there is none when it is full",
    arguments: [
      ("", 4, [""]), ("ab", 4, ["ab"]), ("abcd", 4, ["abcd"]),
      ("abcde", 4, ["abcd", "e"]), ("abcd-e", 4, ["abcd", "e"]), ("abc-de", 4, ["abc", "de"]),
      ("ab-cdef", 4, ["ab", "cdef"]), ("a-bcdefg", 4, ["a-bc", "defg"]),
    ])
  func parted(text: String, rows: Int, screens: [String]) {
    let found = Self.lines(text).screens(of: rows).map { screen in
      screen.map { $0.isEmpty ? "-" : $0.text }.joined()
    }
    #expect(found == screens)
  }
}
