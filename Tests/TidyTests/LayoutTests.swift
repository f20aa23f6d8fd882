import Testing

@Suite("The package lies where the design says")
struct LayoutTests {
  @Test("the folders of Sources are the targets of the package")
  func foldersAreTargets() throws {
    let rooms = try SourceTree.names(in: "Sources").filter { $0 != "Families" }
    let families = try SourceTree.names(in: "Sources/Families")
    let folders = (rooms + families).filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == (try Manifest.targetsInSources()))
  }

  @Test("every target stands in the import table", arguments: try Manifest.targetsInSources())
  func targetIsInTable(target: String) {
    #expect(ImportTable.room(named: target) != nil)
  }

  @Test("the import table goes from low to high", arguments: ImportTable.rooms)
  func tableIsOrdered(room: Room) throws {
    let names = ImportTable.rooms.map(\.name)
    let own = try #require(names.firstIndex(of: room.name))
    #expect(room.rooms.isSubset(of: names[..<own]))
  }

  @Test("the manifest allows each room no more than the import table", arguments: try Room.built())
  func manifestIsWithinTable(room: Room) throws {
    #expect(try Manifest.dependencies(of: room.name).isSubset(of: room.rooms))
  }

  @Test("nothing else lies at the top")
  func topIsTidy() throws {
    let found = try SourceTree.names(in: ".").filter { !Self.ignored.contains($0) }
    #expect(found.filter { !Self.top.contains($0) } == [])
  }

  private static let top: Set = [
    "Package.swift", "Sources", "Tests", "Fixtures", "README.md", ".ci", "Scripts",
    ".swift-format", ".gitignore", "LICENSE",
  ]
  /// Files of git and the build, which are not part of the package.
  private static let ignored: Set = [".git", ".build", ".swiftpm", ".DS_Store", ".venv"]
}

extension Room: CustomTestStringConvertible {
  var testDescription: String { name }

  /// The rooms that the manifest builds.
  static func built() throws -> [Room] {
    let targets = try Manifest.targetsInSources()
    return ImportTable.rooms.filter { targets.contains($0.name) }
  }
}
