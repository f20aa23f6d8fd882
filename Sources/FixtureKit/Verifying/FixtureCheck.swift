internal import Channels
public import ExactJSON

/// A file of fixtures that was read, to be recomputed case by case.
public struct FixtureCheck: Sendable {
  /// What the file says that it is about.
  public let topic: FixtureTopic
  /// The members that it has.
  public let revision: FixtureFormat.Revision
  private let json: JSONObject
  private let families: FixtureFamilies
  /// The cases as they were written.
  public let cases: [JSON]

  /// The largest number of bytes in a file.
  public static let maximumLength = 1 << 26

  /// Reads a file of one of some families, written by any program.
  public init(parsing bytes: [UInt8], of families: FixtureFamilies) throws(FixtureError) {
    guard bytes.count <= Self.maximumLength else {
      throw .tooLong(count: bytes.count, limit: Self.maximumLength)
    }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw .notJSON(error) }
    guard let object = json.object, let format = object[FixtureFile.Key.format]?.string,
      format == FixtureFormat.name
    else { throw .otherFormat(json.object?[FixtureFile.Key.format]?.string) }
    let version = object[FixtureFile.Key.version]?.number?.text
    guard version == String(FixtureFormat.version) else { throw .otherVersion(version) }
    revision = try object.revision()
    do throws(MemberError) {
      var members = try MemberReader(json)
      topic = try families.topic(from: &members)
      cases = try members.read(FixtureFile.Key.cases) { json throws(MemberError) in
        try json.asArray()
      }
    } catch {
      throw .member(error)
    }
    self.json = object
    self.families = families
  }

  /// The differences in the members beside the cases.
  public var differences: [JSONDifference] {
    var expected = JSONObject()
    let keys = FixtureFile.Key.all(in: revision, topic)
    for key in keys where json[key] != nil { expected[key] = json[key] }
    for key in keys where json[key] == nil { expected[key] = .null }
    expected.append(topic.members)
    expected[FixtureFile.Key.about] = .string(topic.about)
    expected[FixtureFile.Key.checksum] = .string(JSON.object(json).checksum)
    return JSONDifference.all(expected: .object(expected), found: .object(json))
  }

  /// The differences in a case: every member that the file's revision has is computed again.
  public func differences(in json: JSON) throws(FixtureError) -> [JSONDifference] {
    let topic: FixtureTopic
    do throws(MemberError) {
      var members = try MemberReader(json)
      topic = try families.topic(from: &members)
    } catch {
      throw .member(error)
    }
    return JSONDifference.all(expected: try topic.recomputed(json, revision), found: json)
  }
}

extension FixtureFile.Key {
  /// Every member that a file of a revision has, in its order.
  fileprivate static func all(
    in revision: FixtureFormat.Revision, _ topic: FixtureTopic
  ) -> [String] {
    let naming = topic.members.members.map(\.key)
    let rest = [generator] + naming + [about, seed, first, cases, checksum]
    return switch revision {
    case .first: [format, version] + rest
    case .second: [format, version, FixtureFile.Key.revision] + rest
    }
  }
}

extension JSONObject {
  /// The revision that a file names; files of the first revision name none.
  fileprivate func revision() throws(FixtureError) -> FixtureFormat.Revision {
    guard let written = self[FixtureFile.Key.revision] else { return .first }
    let found = FixtureFormat.Revision.allCases.first {
      $0 > .first && written.number?.text == String($0.rawValue)
    }
    guard let found else { throw .otherRevision(written.text()) }
    return found
  }
}
