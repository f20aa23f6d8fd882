internal import Bitcoin
public import ExactJSON
internal import Hashing

/// A file of fixtures of one family: which cases it holds, and how they are written.
public struct FixtureFile: Hashable, Sendable {
  /// What it is about.
  public let family: Family
  /// All keys in it are derived from this.
  public let seed: String
  /// The numbers of its cases, from 0 on.
  public let numbers: Range<Int>
  /// Whether the family has others.
  private let isAlone: Bool

  /// What it is called.
  public var name: String {
    guard !isAlone else { return "\(family.rawValue).json" }
    let digits = String(numbers.lowerBound + 1)
    return
      "\(family.rawValue)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).json"
  }

  /// No file holds more cases.
  static let maximumCount = 128

  /// The files of some families, so many cases each; without a number each case once.
  public static func plan(
    _ families: [Family], seed: String, count: Int? = nil
  ) -> [FixtureFile] {
    families.flatMap { family in
      let count = count ?? family.usualCount
      return stride(from: 0, to: count, by: maximumCount).map { first in
        FixtureFile(
          family: family, seed: seed, numbers: first..<min(first + maximumCount, count),
          isAlone: count <= maximumCount)
      }
    }
  }

  /// Every n-th file from the i-th on: what one of several machines makes.
  public static func shard(_ files: [FixtureFile], _ index: Int, of count: Int) -> [FixtureFile] {
    files.enumerated().filter { $0.offset % count == index }.map(\.element)
  }

  /// What stands before the cases.
  private var header: JSONObject {
    [
      Key.format: .string(FixtureFormat.name),
      Key.version: .number(FixtureFormat.version),
      Key.revision: .number(FixtureFormat.Revision.latest.rawValue),
      Key.generator: .string(FixtureFormat.generator),
      Key.family: .string(family.rawValue),
      Key.about: .string(family.about),
      Key.seed: .string(seed),
      Key.first: .number(numbers.lowerBound + 1),
    ]
  }

  /// The whole file, with its checksum.
  public func bytes(_ cases: [JSON]) -> [UInt8] {
    var json = header
    json[Key.cases] = .array(cases)
    json[Key.checksum] = .string(JSON.object(json).checksum)
    return JSON.object(json).bytes(.flowing) + [UInt8(ascii: "\n")]
  }

  /// Whether a file that is there already is this one: it was written whole or not at all, so that
  /// its beginning tells.
  public func isBeginning(of bytes: [UInt8]) -> Bool {
    // What follows is a comma where the header ends.
    let beginning = JSON.object(header).bytes(.flowing).dropLast(2)
    return bytes.starts(with: beginning) && bytes.contains(UInt8(ascii: "]"))
  }

  /// What the members are called.
  enum Key {
    static let format = "format"
    static let version = "version"
    static let revision = "revision"
    static let generator = "generator"
    static let family = "family"
    static let about = "about"
    static let seed = "seed"
    static let first = "first"
    static let cases = "cases"
    static let checksum = "checksum"
  }
}

extension JSON {
  /// SHA-256 of everything but the checksum, without white space.
  public var checksum: String {
    guard let object else { return "" }
    var rest = JSONObject()
    for member in object.members where member.key != FixtureFile.Key.checksum {
      rest[member.key] = member.value
    }
    return Hex.encode(SHA256.hash(JSON.object(rest).bytes(.compact)).array)
  }
}
