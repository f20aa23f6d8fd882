internal import Channels
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
    return try names(in: place, of: families).map { "\(place)/\($0)" }
  }

  /// The same files, as paths from the folder that they are in.
  static func names(
    in folder: String, of families: FixtureFamilies
  ) throws(CommandError) -> [String] {
    var names = try fixtures(in: folder, about: families.topics)
    for family in families.all where Folder.exists("\(folder)/\(family.name)") {
      names += try fixtures(in: "\(folder)/\(family.name)", about: family.fixtureTopics)
        .map { "\(family.name)/\($0)" }
    }
    guard !names.isEmpty else {
      throw .missingInput(path: "\(folder)/\(families.topics.first?.name ?? "").json")
    }
    return names
  }

  private static func fixtures(
    in folder: String, about topics: [FixtureTopic]
  ) throws(CommandError) -> [String] {
    let names: [String]
    do { names = try Folder.names(in: folder) } catch {
      throw .unreadableInput(.file(folder), error)
    }
    return names.filter { isFixture($0, about: topics) }
  }

  private static func isFixture(_ name: String, about topics: [FixtureTopic]) -> Bool {
    name.hasSuffix(".json")
      && topics.contains { name == "\($0.name).json" || name.hasPrefix("\($0.name)-") }
  }
}
