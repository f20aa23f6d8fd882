import Testing

@testable import PaychanCLI

@Suite("The screens of all commands, in terminals of three widths")
struct CommandScreenTests {
  @Test(
    "a screen looks as recorded", arguments: CommandScreen.all, GoldenFile.widths)
  func looksAsRecorded(_ screen: CommandScreen, width: Int) throws {
    let shown = try screen.screen(width)
    #expect(shown == (try screen.file(width).recorded(shown)))
    #expect(!shown.contains("\u{1b}"))
  }

  @Test(
    "no line is wider than the terminal, unless a single word is",
    arguments: CommandScreen.all.filter { $0.kind != .data }, GoldenFile.widths)
  func fits(_ screen: CommandScreen, width: Int) throws {
    #expect(ragged(try screen.file(width).text, width: width) == [])
  }

  @Test("data looks the same everywhere", arguments: CommandScreen.all.filter { $0.kind == .data })
  func isData(_ screen: CommandScreen) throws {
    #expect(Set(try GoldenFile.widths.map { try screen.file($0).text }).count == 1)
  }

  @Test("every recorded screen is shown by a command", arguments: GoldenFile.widths)
  func knowsEveryRecording(width: Int) throws {
    let names = try GoldenFile.names(in: .commands, width: width)
    #expect(names == Set(CommandScreen.all.map(\.name)))
  }

  @Test("every command has a screen")
  func isComplete() {
    let missing = PaychanCommand.program.root.subcommands.map(\.name).filter { name in
      !CommandScreen.all.contains { $0.name == name || $0.name.hasPrefix("\(name)-") }
    }
    #expect(missing == [])
  }

  @Test(
    "a line that a terminal would break in a word is found, and one long word is not",
    arguments: [
      ("one two three", 8, true), ("one two", 8, false), ("onetwothree", 8, false), ("a ", 8, true),
    ])
  func isRagged(line: String, width: Int, isFound: Bool) {
    #expect(ragged(line, width: width).isEmpty != isFound)
  }
}
