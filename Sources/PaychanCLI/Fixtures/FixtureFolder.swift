internal import FixtureKit

/// Where fixtures lie: a file, or a folder of them.
enum FixtureFolder {
  /// The files at a place; of a folder those that a family is named after.
  static func files(
    at place: String, _ invocation: Invocation
  ) throws(CommandError) -> [String] {
    guard Folder.exists(place) else { return [place] }
    let names: [String]
    do { names = try Folder.names(in: place) } catch {
      throw .unreadableInput(.file(place), error)
    }
    let files = names.filter(isFixture)
    guard !files.isEmpty else {
      throw .missingInput(path: "\(place)/\(Family.allCases[0].rawValue).json")
    }
    return files.map { "\(place)/\($0)" }
  }

  private static func isFixture(_ name: String) -> Bool {
    name.hasSuffix(".json")
      && Family.allCases.contains { family in
        name == "\(family.rawValue).json" || name.hasPrefix("\(family.rawValue)-")
      }
  }
}
