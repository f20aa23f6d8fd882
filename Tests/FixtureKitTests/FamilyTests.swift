import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@testable import FixtureKit

/// Topics of several families, and documents about them.
@Suite("Families")
struct FamilyTests {
  private static let keys = TopicName(family: "timelock", naming: .implied, topic: "keys")
  private static let funding = TopicName(family: "timelock", naming: .implied, topic: "funding")
  private static let otherKeys = TopicName(family: "other", naming: .written, topic: "keys")
  private static let all = [keys, funding, otherKeys]

  /// What a document says it is about, read among some topics.
  private static func read(
    _ members: String, among known: [TopicName]
  ) throws -> TopicName {
    var reader = try MemberReader(try JSON(parsing: "{\(members)}"))
    return try TopicName(from: &reader, among: known)
  }

  @Test("topics of one name in two families are two topics, with other identifiers and seeds")
  func distinct() {
    #expect(Self.keys != Self.otherKeys)
    #expect(Self.all.map(\.distinct) == ["keys", "funding", "other-keys"])
  }

  @Test("a document of the first family says its topic alone, another its family and its topic")
  func members() {
    #expect(Self.keys.members == ["family": "keys"])
    #expect(Self.otherKeys.members == ["family": "other", "topic": "keys"])
  }

  @Test("what a document says is read back", arguments: all)
  func readBack(name: TopicName) throws {
    var reader = try MemberReader(.object(name.members))
    #expect(try TopicName(from: &reader, among: Self.all) == name)
  }

  /// What documents say they are about, the topics that are known, and why they are refused.
  static let unknown: [(String, [TopicName], MemberError)] = [
    (#""family":"x""#, all, unknown("x", at: "family", ["keys", "funding"])),
    (#""family":"other""#, all, unknown("other", at: "family", ["keys", "funding"])),
    (#""family":"x","topic":"keys""#, all, unknown("x", at: "family", ["timelock", "other"])),
    (#""family":"other","topic":"x""#, all, unknown("x", at: "topic", ["keys"])),
    (
      #""family":"other","topic":"keys""#, [keys, funding],
      unknown("other", at: "family", ["timelock"])
    ),
    (#""family":"keys""#, [otherKeys], unknown("keys", at: "family", ["other"])),
    (
      #""family":"other","topic":1"#, all,
      MemberError("topic", .wrongKind(expected: .string, found: .number))
    ),
    (#""topic":"keys""#, all, MemberError("family", .missing)),
  ]

  private static func unknown(_ name: String, at key: String, _ known: [String]) -> MemberError {
    MemberError(key, .unknownName(name, known: known))
  }

  @Test("an unknown family or topic is refused with those that are known", arguments: unknown)
  func refused(members: String, known: [TopicName], error: MemberError) {
    #expect(throws: error) { try Self.read(members, among: known) }
  }

  @Test("a file and a case are refused with the reason")
  func refusedDocuments() throws {
    let error = Self.unknown("x", at: "family", timelockTopics.map(\.name))
    let file = #"{"format":"paychan-fixtures","version":1,"revision":2,"family":"x","cases":[]}"#
    #expect(throws: FixtureError.member(error)) {
      try FixtureCheck(parsing: Array(file.utf8), of: timelockAlone)
    }
    let good = file.replacing(#""x""#, with: #""keys""#)
    let check = try FixtureCheck(parsing: Array(good.utf8), of: timelockAlone)
    #expect(throws: FixtureError.member(error)) {
      try check.differences(in: ["id": "keys-0001", "family": "x"])
    }
  }

  @Test("a file of the first family that names its family has a member too many")
  func named() throws {
    let text = """
      {"format":"paychan-fixtures","version":1,"revision":2,"generator":"x",\
      "family":"timelock","topic":"keys","about":"","seed":"","first":1,"cases":[],"checksum":""}
      """
    let check = try FixtureCheck(parsing: Array(text.utf8), of: timelockAlone)
    #expect(check.differences.map(\.path) == ["family", "about", "checksum", "topic"])
  }

  @Test("the index has each file in the folder of its family")
  func index() throws {
    var index = FixtureIndex(seed: "test")
    for file in FixtureFile.plan([TimelockFixtures.keys.topic], seed: "test") {
      index.add(file, [])
    }
    let entry = try #require(try JSON(parsing: index.bytes).object?["files"]?.array?.first?.object)
    #expect(entry["file"] == "timelock/keys.json")
    #expect(entry["family"] == "keys" && entry["topic"] == nil)
  }
}
