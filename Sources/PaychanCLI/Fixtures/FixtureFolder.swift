internal import FixtureKit

/// A place with fixtures: a file, the folder of a family, or a folder of such folders.
enum FixtureFolder {
  /// The files at a place: in a folder those that are named after a topic, and then those in the
  /// folder of each family.
  ///
  /// Folders of earlier versions are flat, as the folder of a family is.
  static func files(
    at place: String, of families: FixtureFamilies
  ) throws(CommandError) -> [String] {
    guard Folder.exists(place) else { return [place] }
    var files = try fixtures(in: place, about: families.topics)
    for family in families.all {
      let folder = "\(place)/\(family.name)"
      guard Folder.exists(folder) else { continue }
      files += try fixtures(in: folder, about: family.topics)
    }
    guard !files.isEmpty else {
      throw .missingInput(path: "\(place)/\(families.topics.first?.name ?? "").json")
    }
    return files
  }

  private static func fixtures(
    in folder: String, about topics: [FixtureTopic]
  ) throws(CommandError) -> [String] {
    let names: [String]
    do { names = try Folder.names(in: folder) } catch {
      throw .unreadableInput(.file(folder), error)
    }
    return names.filter { isFixture($0, about: topics) }.map { "\(folder)/\($0)" }
  }

  private static func isFixture(_ name: String, about topics: [FixtureTopic]) -> Bool {
    name.hasSuffix(".json")
      && topics.contains { name == "\($0.name).json" || name.hasPrefix("\($0.name)-") }
  }
}
