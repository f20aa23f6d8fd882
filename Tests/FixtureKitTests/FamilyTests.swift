import Channels
import ExactJSON
import Simulation
import Testing

@testable import FixtureKit

/// Fixtures of more than one family.
@Suite("Families")
struct FamilyTests {
  /// A file of a topic with its first case.
  private static func file(_ topic: FixtureTopic) throws -> [UInt8] {
    let file = FixtureFile.plan([topic], seed: "test", count: 1)[0]
    return file.bytes([try topic.fixture(0, seed: file.seed).json()])
  }

  @Test("a file of the first family says its topic alone, and another its family and its topic")
  func members() throws {
    let files = try [TimelockFixtures.keys, ToyFixtures.keys].map {
      try #require(try JSON(parsing: try Self.file($0)).object)
    }
    for file in files {
      let found = try #require(file["cases"]?.array?.first?.object)
      #expect(found["family"] == file["family"] && found["topic"] == file["topic"])
    }
    #expect(files.map { $0["family"] } == ["keys", "toy-channel"])
    #expect(files.map { $0["topic"] } == [nil, "keys"])
  }

  @Test("the index has the files of all families, each in the folder of its own")
  func index() throws {
    var index = FixtureIndex(seed: "test")
    for file in FixtureFile.plan([TimelockFixtures.keys, ToyFixtures.keys], seed: "test") {
      index.add(file, [])
    }
    let entries = try JSON(parsing: index.bytes).object?["files"]?.array?.compactMap(\.object) ?? []
    #expect(entries.map { $0["file"] } == ["timelock/keys.json", "toy-channel/keys.json"])
    #expect(entries.map { $0["family"] } == ["keys", "toy-channel"])
    #expect(entries.map { $0["topic"] } == [nil, "keys"])
  }

  @Test("topics of one name in two families are two topics, with other identifiers and seeds")
  func distinct() throws {
    let one = TimelockFixtures.keys.fixture(0, seed: "test")
    let other = ToyFixtures.keys.fixture(0, seed: "test")
    #expect(one.topic != other.topic && Set([one.topic, other.topic]).count == 2)
    #expect([one.id, other.id] == ["keys-0001", "toy-channel-keys-0001"])
    #expect(one.scenario.seed == "test/keys/0/1")
    #expect(other.scenario.seed == "test/toy-channel-keys/0")
  }

  @Test("channel and judgement are those of the family")
  func records() throws {
    let json = try ToyFixtures.keys.fixture(0, seed: "test").json()
    #expect(json.object?["channel"] == ["toy": true])
    let record = try #require(json.object?["transactions"]?.array?.first?.object)
    #expect(record["good"] == false)
    #expect(record["meant"] == "funding of 2 moves")
    #expect(record["division"] == nil)
    let change: JSON = [
      "member": "meant", "expected": .null, "found": "funding of 2 moves",
    ]
    #expect(record["changes"] == [change])
  }

  @Test(
    "a file of either family is recomputed, and nothing differs",
    arguments: [TimelockFixtures.keys, ToyFixtures.keys])
  func recomputed(topic: FixtureTopic) throws {
    let check = try FixtureCheck(parsing: try Self.file(topic), of: bothFamilies)
    #expect(check.topic == topic)
    #expect(check.differences == [])
    for json in check.cases { #expect(try check.differences(in: json) == []) }
  }

  /// What files say they are of, and why they are refused.
  static let unknown: [(String, FixtureFamilies, MemberError)] = [
    (#""family":"x""#, bothFamilies, unknown("x", at: "family", TimelockFixtures.topics)),
    (
      #""family":"toy-channel""#, bothFamilies,
      unknown("toy-channel", at: "family", TimelockFixtures.topics)
    ),
    (
      #""family":"x","topic":"keys""#, bothFamilies,
      MemberError("family", .unknownName("x", known: ["timelock", "toy-channel"]))
    ),
    (
      #""family":"toy-channel","topic":"x""#, bothFamilies,
      unknown("x", at: "topic", ToyFixtures.topics)
    ),
    (
      #""family":"toy-channel","topic":"keys""#, timelockAlone,
      MemberError("family", .unknownName("toy-channel", known: ["timelock"]))
    ),
    (
      #""family":"keys""#, FixtureFamilies([ToyFixtures.self]),
      MemberError("family", .unknownName("keys", known: ["toy-channel"]))
    ),
    (
      #""family":"toy-channel","topic":1"#, bothFamilies,
      MemberError("topic", .wrongKind(expected: .string, found: .number))
    ),
  ]

  private static func unknown(
    _ name: String, at key: String, _ topics: [FixtureTopic]
  ) -> MemberError {
    MemberError(key, .unknownName(name, known: topics.map(\.name)))
  }

  @Test("an unknown family or topic is refused with those that are known", arguments: unknown)
  func refused(members: String, families: FixtureFamilies, error: MemberError) {
    let text = #"{"format":"paychan-fixtures","version":1,"revision":2,\#(members),"cases":[]}"#
    #expect(throws: FixtureError.member(error)) {
      try FixtureCheck(parsing: Array(text.utf8), of: families)
    }
  }

  @Test("a file of the first family that names its family has a member too many")
  func named() throws {
    let text = """
      {"format":"paychan-fixtures","version":1,"revision":2,"generator":"x",\
      "family":"timelock","topic":"keys","about":"","seed":"","first":1,"cases":[],"checksum":""}
      """
    let check = try FixtureCheck(parsing: Array(text.utf8), of: bothFamilies)
    #expect(check.differences.map(\.path) == ["family", "about", "checksum", "topic"])
  }
}
