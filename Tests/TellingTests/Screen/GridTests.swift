import Testing

@testable import Telling

@Suite("Tables")
struct GridTests {
  private func shown(_ width: Int) -> [String] {
    let grid = Grid(
      columns: [
        Grid.Column("name", ["a-long-name"]), Grid.Column("count", ["1,000"], .right),
      ], note: "why", width: width)
    let row = grid.row(
      [Line("a"), Line("1,000")], note: "a note that is longer than its column is wide",
      about: "what it is")
    return (grid.header + row).map { String(Style().text($0).dropLast()) }
  }

  @Test("a note stands beside its row where there is room, and wraps there")
  func beside() {
    #expect(
      shown(52) == [
        "  name         count  why", "  a            1,000  a note that is longer than its",
        "                      column is wide", "    what it is",
      ])
  }

  @Test("where there is none it goes below, and says what it is")
  func below() {
    #expect(
      shown(40) == [
        "  name         count", "  a            1,000", "    what it is",
        "    why: a note that is longer than its", "    column is wide",
      ])
  }

  @Test("where not even the cells have room each has a line, with its title")
  func stacked() {
    #expect(
      shown(19) == [
        "  a", "    count", "        1,000", "    what it is", "    why: a note",
        "    that is longer",
        "    than its column", "    is wide",
      ])
  }
}
