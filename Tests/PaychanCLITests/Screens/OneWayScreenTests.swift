import Testing

@testable import PaychanCLI

@Suite("The screens of one-way channels, in one width")
struct OneWayScreenTests {
  private static let width = 80

  private static func file(_ screen: CommandScreen) -> GoldenFile {
    GoldenFile(room: .oneWay, width: width, name: screen.name)
  }

  @Test("a screen looks as recorded", arguments: CommandScreen.oneWay)
  func looksAsRecorded(_ screen: CommandScreen) throws {
    let shown = try screen.screen(Self.width)
    #expect(shown == (try Self.file(screen).recorded(shown)))
    #expect(!shown.contains("\u{1b}"))
  }

  @Test(
    "no line is wider than the terminal, unless a single word is",
    arguments: CommandScreen.oneWay.filter { $0.kind != .data })
  func fits(_ screen: CommandScreen) throws {
    #expect(ragged(try Self.file(screen).text, width: Self.width) == [])
  }

  @Test("every recorded screen is shown by a command")
  func knowsEveryRecording() throws {
    let names = try GoldenFile.names(in: .oneWay, width: Self.width)
    #expect(names == Set(CommandScreen.oneWay.map(\.name)))
  }
}
