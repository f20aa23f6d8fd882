import ExactJSON
import FixtureKit
import Foundation
import Testing
import Timelock

/// Files that earlier versions wrote stay readable.
@Suite("Revisions")
struct RevisionTests {
  /// A file as the first revision wrote it.
  private static func first() throws -> JSON {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../FixtureConsumer/Revisions/first.json").standardized
    return try JSON(parsing: Array(try Data(contentsOf: place)))
  }

  /// The number of differences in a document, of the file and of its cases.
  private static func differences(in json: JSON) throws -> [String] {
    let check = try FixtureCheck(parsing: json.bytes(), of: timelockAlone)
    return try check.differences.map(\.path)
      + check.cases.flatMap { try check.differences(in: $0).map(\.path) }
  }

  /// The same with other members, and the checksum that fits them.
  private static func summed(
    _ json: JSON, _ change: (inout JSONObject) -> Void
  ) throws -> JSON {
    var object = try #require(json.object)
    change(&object)
    object["checksum"] = nil
    object["checksum"] = .string(JSON.object(object).checksum)
    return .object(object)
  }

  @Test("a file of the first revision is recomputed, and nothing differs")
  func readable() throws {
    let json = try Self.first()
    #expect(try FixtureCheck(parsing: json.bytes(), of: timelockAlone).revision == .first)
    #expect(try Self.differences(in: json) == [])
  }

  @Test("what differs in a file of the first revision is found")
  func damaged() throws {
    let text = try Self.first().text().replacing(#""fee":338"#, with: #""fee":339"#)
    let json = try Self.summed(try JSON(parsing: text)) { _ in }
    #expect(try Self.differences(in: json) == ["transactions[1].fee"])
  }

  @Test("a file that calls itself of the second revision lacks what that one added")
  func claimed() throws {
    let json = try Self.summed(try Self.first()) { $0["revision"] = 2 }
    let paths = try Self.differences(in: json)
    #expect(
      paths.prefix(3) == [
        "transactions[0].good", "transactions[0].division",
        "transactions[0].inputs[0].signatures[0].valid",
      ])
  }

  @Test("a file of today without the new members is one of the first revision")
  func stripped() throws {
    let file = FixtureFile.plan([TimelockFixtures.funding.topic], seed: "test", count: 1)[0]
    let json = try JSON(
      parsing: file.bytes([try file.topic.json(0, seed: "test", .first)]))
    #expect(try Self.differences(in: json) != [])
    let first = try Self.summed(json) { $0["revision"] = nil }
    #expect(try Self.differences(in: first) == [])
  }

  @Test(
    "another revision is refused with what was found",
    arguments: [("1", "1"), ("3", "3"), (#""2""#, #""2""#), ("null", "null"), ("2.0", "2.0")])
  func refused(written: String, found: String) {
    let text = #"{"format":"paychan-fixtures","version":1,"revision":\#(written)}"#
    #expect(throws: FixtureError.otherRevision(found)) {
      try FixtureCheck(parsing: Array(text.utf8), of: timelockAlone)
    }
  }
}
