internal import Channels
public import ExactJSON
internal import Simulation

/// A file of fixtures that was read: what is wrong with it, case by case.
public struct FixtureCheck: Sendable {
  /// What the file says that it is about.
  public let family: Family
  /// The members that it has.
  public let revision: FixtureFormat.Revision
  private let json: JSONObject
  /// The cases as they were written.
  public let cases: [JSON]

  /// No file has more bytes.
  public static let maximumLength = 1 << 26

  /// Reads a file, whoever wrote it.
  public init(parsing bytes: [UInt8]) throws(FixtureError) {
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
      family = try members.read(FixtureFile.Key.family) { json throws(MemberError) in
        try json.asName()
      }
      cases = try members.read(FixtureFile.Key.cases) { json throws(MemberError) in
        try json.asArray()
      }
    } catch {
      throw .member(error)
    }
    self.json = object
  }

  /// What is wrong with the file beside its cases.
  public var differences: [JSONDifference] {
    var expected = JSONObject()
    let keys = FixtureFile.Key.all(in: revision)
    for key in keys where json[key] != nil { expected[key] = json[key] }
    for key in keys where json[key] == nil { expected[key] = .null }
    expected[FixtureFile.Key.about] = .string(family.about)
    expected[FixtureFile.Key.checksum] = .string(JSON.object(json).checksum)
    return JSONDifference.all(expected: .object(expected), found: .object(json))
  }

  /// What is wrong with a case: everything in it is computed anew, as far as the file's revision
  /// has it.
  public func differences(in json: JSON) throws(FixtureError) -> [JSONDifference] {
    let fixture = try FixtureCase(json: json)
    do throws(ScenarioFault) {
      return JSONDifference.all(expected: try fixture.json(revision), found: json)
    } catch {
      throw .impossible(error)
    }
  }
}

extension FixtureFile.Key {
  /// Every member that a revision has, in its order.
  fileprivate static func all(in revision: FixtureFormat.Revision) -> [String] {
    let rest = [generator, family, about, seed, first, cases, checksum]
    return switch revision {
    case .first: [format, version] + rest
    case .second: [format, version, FixtureFile.Key.revision] + rest
    }
  }
}

extension JSONObject {
  /// The revision that a file says it is of; the first did not say so.
  fileprivate func revision() throws(FixtureError) -> FixtureFormat.Revision {
    guard let written = self[FixtureFile.Key.revision] else { return .first }
    let found = FixtureFormat.Revision.allCases.first {
      $0 > .first && written.number?.text == String($0.rawValue)
    }
    guard let found else { throw .otherRevision(written.text()) }
    return found
  }
}
