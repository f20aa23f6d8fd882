internal import Bitcoin
public import ExactJSON
internal import Hashing

/// The index of a folder of fixtures: each file with its hash, its topic and its number of cases.
public struct FixtureIndex: Sendable {
  private var entries: [JSON] = []
  private let seed: String

  /// An index without files.
  public init(seed: String) {
    self.seed = seed
  }

  /// Adds a file as it was written.
  public mutating func add(_ file: FixtureFile, _ bytes: [UInt8]) {
    entries.append(.object(Self.entry(file, bytes)))
  }

  /// The entry of a file.
  public static func entry(_ file: FixtureFile, _ bytes: [UInt8]) -> JSONObject {
    var entry: JSONObject = ["file": .string(file.path)]
    entry.append(file.topic.members)
    entry["cases"] = .number(file.numbers.count)
    entry["bytes"] = .number(bytes.count)
    entry["sha256"] = .string(Hex.encode(SHA256.hash(bytes).array))
    return entry
  }

  /// The index as a file.
  public var bytes: [UInt8] {
    let json: JSON = [
      "format": .string(FixtureFormat.name),
      "version": .number(FixtureFormat.version),
      "revision": .number(FixtureFormat.Revision.latest.rawValue),
      "generator": .string(FixtureFormat.generator),
      "seed": .string(seed),
      "files": .array(entries),
    ]
    return json.bytes(.flowing) + [UInt8(ascii: "\n")]
  }
}
