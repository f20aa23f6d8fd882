import Testing

@testable import PaychanCLI

@Suite("The screens of single families, in one width")
struct FamilyScreenTests {
  @Test("a screen looks as recorded", arguments: FamilyScreen.all)
  func looksAsRecorded(_ each: FamilyScreen) throws {
    let shown = try each.screen.screen(FamilyScreen.width)
    #expect(shown == (try each.file.recorded(shown)))
    #expect(!shown.contains("\u{1b}"))
  }

  @Test(
    "no line is wider than the terminal, unless a single word is",
    arguments: FamilyScreen.all.filter { $0.screen.kind != .data })
  func fits(_ each: FamilyScreen) throws {
    #expect(ragged(try each.file.text, width: FamilyScreen.width) == [])
  }

  @Test("every recorded screen is shown by a command", arguments: FamilyScreen.rooms)
  func knowsEveryRecording(_ room: GoldenFile.Room) throws {
    let names = try GoldenFile.names(in: room, width: FamilyScreen.width)
    #expect(names == Set(FamilyScreen.screens(in: room).map(\.name)))
  }
}

/// A screen of a family, and the folder that it is recorded in.
struct FamilyScreen: CustomTestStringConvertible, Sendable {
  static let width = 80
  /// The folders of single families.
  static let rooms: [GoldenFile.Room] = [.oneWay, .voucher]
  static let all = rooms.flatMap { room in
    screens(in: room).map { FamilyScreen(room: room, screen: $0) }
  }

  let room: GoldenFile.Room
  let screen: CommandScreen

  var testDescription: String { "\(room.rawValue)/\(screen.name)" }

  var file: GoldenFile { GoldenFile(room: room, width: Self.width, name: screen.name) }

  static func screens(in room: GoldenFile.Room) -> [CommandScreen] {
    switch room {
    case .oneWay: CommandScreen.oneWay
    case .voucher: CommandScreen.voucher
    case .help, .commands: []
    }
  }
}
