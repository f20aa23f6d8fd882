import Channels
import ExactJSON
import OneWay
import Testing
import Timelock

@testable import FixtureKit

/// Two families in one folder: one index, and each file of the family that it names.
@Suite("Two families")
struct TwoFamiliesTests {
  private static let both = FixtureFamilies([Timelock.self, OneWay.self])
  private static let other = FixtureFamilies([OneWay.self])

  /// A file with the first case of a topic.
  private static func bytes(_ topic: FixtureTopic) throws -> [UInt8] {
    let file = FixtureFile.plan([topic], seed: "test", count: 1)[0]
    return file.bytes([try topic.json(0, seed: "test")])
  }

  @Test("the index has one family after the other, each file in its folder")
  func index() throws {
    var index = FixtureIndex(seed: "test")
    let files = FixtureFile.plan(Self.both.topics, seed: "test")
    for file in files { index.add(file, []) }
    let entries = try JSON(parsing: index.bytes).object?["files"]?.array?.compactMap(\.object) ?? []
    let folders = entries.compactMap { $0["file"]?.string?.split(separator: "/").first }
    let counts = [timelockTopics.count, Self.other.topics.count]
    #expect(
      folders
        == Array(repeating: "timelock", count: counts[0])
        + Array(repeating: "one-way", count: counts[1]))
    #expect(Set(entries.compactMap { $0["file"]?.string }).count == entries.count)
    #expect(entries.last?["family"] == "one-way" && entries.last?["topic"] == "chains")
  }

  @Test("a topic that two families have is two topics, with other identifiers and keys")
  func sharedTopic() throws {
    let topics = Self.both.topics.filter { $0.name == "tampering" }
    #expect(topics.map(\.title.family) == ["timelock", "one-way"])
    let cases = try topics.map { try $0.json(0, seed: "test").object ?? [:] }
    #expect(cases.map { $0["id"] } == ["tampering-0001", "one-way-tampering-0001"])
    #expect(cases[0]["keys"] != cases[1]["keys"])
  }

  @Test("a file that names its family is recomputed, and nothing differs")
  func named() throws {
    let topic = try #require(Self.other.topics.first)
    for families in [Self.both, Self.other] {
      let check = try FixtureCheck(parsing: try Self.bytes(topic), of: families)
      #expect(check.topic == topic && check.differences == [])
      for json in check.cases { #expect(try check.differences(in: json) == []) }
    }
  }

  @Test("a digit that was changed in such a file is found")
  func changed() throws {
    let topic = try #require(Self.other.topics.first)
    let text = String(decoding: try Self.bytes(topic), as: UTF8.self)
      .replacing(#""capacity": 1000000"#, with: #""capacity": 1000001"#)
    let check = try FixtureCheck(parsing: Array(text.utf8), of: Self.both)
    #expect(check.differences.map(\.path) == ["checksum"])
    #expect(try check.differences(in: check.cases[0]).map(\.path) == ["channel.capacity"])
  }

  @Test("a file of another family than those that are asked for is refused with their names")
  func otherFamily() throws {
    let topic = try #require(Self.other.topics.first)
    let error = MemberError("family", .unknownName("one-way", known: ["timelock"]))
    #expect(throws: FixtureError.member(error)) {
      try FixtureCheck(parsing: try Self.bytes(topic), of: timelockAlone)
    }
  }

  @Test("a file without a topic is none of a family that files name")
  func unnamed() throws {
    let bytes = try Self.bytes(try #require(timelockTopics.first))
    let error = MemberError("family", .unknownName("keys", known: ["one-way"]))
    #expect(throws: FixtureError.member(error)) {
      try FixtureCheck(parsing: bytes, of: Self.other)
    }
  }
}
