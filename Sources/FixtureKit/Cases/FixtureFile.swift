internal import Bitcoin
public import ExactJSON
internal import Hashing

/// A file of fixtures about one topic: the cases that it holds, and how they are written.
public struct FixtureFile: Hashable, Sendable {
  /// What it is about.
  public let topic: FixtureTopic
  /// The text from which all keys in it are derived.
  public let seed: String
  /// The numbers of its cases, from 0 on.
  public let numbers: Range<Int>
  /// Whether it holds every case of its topic.
  private let isAlone: Bool

  /// The name of the file in the folder of its family.
  public var name: String {
    guard !isAlone else { return "\(topic.name).json" }
    let digits = String(numbers.lowerBound + 1)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return "\(topic.name)-\(zeros)\(digits).json"
  }

  /// The path of the file in a folder of all families.
  public var path: String { "\(topic.title.family)/\(name)" }

  /// The largest number of cases in one file.
  static let maximumCount = 128

  /// The files of some topics with a number of cases each; without a number each case once.
  public static func plan(
    _ topics: [FixtureTopic], seed: String, count: Int? = nil
  ) -> [FixtureFile] {
    topics.flatMap { topic in
      let count = count ?? topic.usualCount
      return stride(from: 0, to: count, by: maximumCount).map { first in
        FixtureFile(
          topic: topic, seed: seed, numbers: first..<min(first + maximumCount, count),
          isAlone: count <= maximumCount)
      }
    }
  }

  /// Every n-th file from the i-th on, for one of several machines to make.
  public static func shard(_ files: [FixtureFile], _ index: Int, of count: Int) -> [FixtureFile] {
    files.enumerated().filter { $0.offset % count == index }.map(\.element)
  }

  /// The members before the cases.
  private var header: JSONObject {
    var header: JSONObject = [
      Key.format: .string(FixtureFormat.name),
      Key.version: .number(FixtureFormat.version),
      Key.revision: .number(FixtureFormat.Revision.latest.rawValue),
      Key.generator: .string(FixtureFormat.generator),
    ]
    header.append(topic.members)
    header[Key.about] = .string(topic.about)
    header[Key.seed] = .string(seed)
    header[Key.first] = .number(numbers.lowerBound + 1)
    return header
  }

  /// The whole file, with its checksum.
  public func bytes(_ cases: [JSON]) -> [UInt8] {
    var json = header
    json[Key.cases] = .array(cases)
    json[Key.checksum] = .string(JSON.object(json).checksum)
    return JSON.object(json).bytes(.flowing) + [UInt8(ascii: "\n")]
  }

  /// Whether bytes that were written before are this file.
  ///
  /// Files are written whole or not at all, so that comparing the beginning is enough.
  public func isBeginning(of bytes: [UInt8]) -> Bool {
    // Where the header ends, the file goes on with a comma.
    let beginning = JSON.object(header).bytes(.flowing).dropLast(2)
    return bytes.starts(with: beginning) && bytes.contains(UInt8(ascii: "]"))
  }

  /// The names of the members.
  enum Key {
    static let format = "format"
    static let version = "version"
    static let revision = "revision"
    static let generator = "generator"
    static let about = "about"
    static let seed = "seed"
    static let first = "first"
    static let cases = "cases"
    static let checksum = "checksum"
  }
}

extension JSON {
  /// SHA-256 of all members but the checksum, without white space.
  public var checksum: String {
    guard let object else { return "" }
    var rest = JSONObject()
    for member in object.members where member.key != FixtureFile.Key.checksum {
      rest[member.key] = member.value
    }
    return Hex.encode(SHA256.hash(JSON.object(rest).bytes(.compact)).array)
  }
}
