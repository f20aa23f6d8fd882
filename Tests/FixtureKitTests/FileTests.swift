import ExactJSON
import FixtureKit
import Testing
import Timelock

/// Files of fixtures: what is in which, how they are written, and what is found in damaged ones.
@Suite("Files")
struct FileTests {
  private static let seed = "test"

  /// A small file, whole.
  private static let bytes: [UInt8] = {
    let file = FixtureFile.plan([TimelockFixtures.keys.topic], seed: seed)[0]
    return file.bytes(
      file.numbers.map { number in
        do { return try file.topic.json(number, seed: seed) } catch {
          preconditionFailure("every case of a topic can be made")
        }
      })
  }()

  @Test("shards are disjoint, and together they are the whole", arguments: [1, 2, 3, 7])
  func shards(count: Int) {
    let whole = FixtureFile.plan(timelockTopics, seed: Self.seed, count: 750)
    let parts = (0..<count).map { FixtureFile.shard(whole, $0, of: count) }
    #expect(Set(parts.flatMap { $0 }) == Set(whole))
    #expect(parts.reduce(0) { $0 + $1.count } == whole.count)
    #expect(Set(whole.map(\.name)).count == whole.count)
    #expect(whole.reduce(0) { $0 + $1.numbers.count } == 750 * timelockTopics.count)
  }

  @Test("128 cases stand in one file, and more in several with their first numbers")
  func names() {
    func names(_ count: Int) -> [String] {
      FixtureFile.plan([TimelockFixtures.keys.topic], seed: Self.seed, count: count).map(\.name)
    }
    #expect(names(128) == ["keys.json"])
    #expect(names(129) == ["keys-000001.json", "keys-000129.json"])
  }

  @Test("a file knows itself by its beginning, and no other")
  func beginning() {
    let file = FixtureFile.plan([TimelockFixtures.keys.topic], seed: Self.seed)[0]
    #expect(file.isBeginning(of: Self.bytes))
    #expect(!file.isBeginning(of: Array(Self.bytes.prefix(100))))
    #expect(
      !FixtureFile.plan([TimelockFixtures.keys.topic], seed: "other")[0].isBeginning(of: Self.bytes)
    )
    #expect(
      !FixtureFile.plan([TimelockFixtures.funding.topic], seed: Self.seed)[0].isBeginning(
        of: Self.bytes))
  }

  @Test("nothing differs in a file as it was made, however it is laid out")
  func good() throws {
    for layout in [JSONLayout.compact, .pretty, .flowing] {
      let check = try FixtureCheck(
        parsing: try JSON(parsing: Self.bytes).bytes(layout), of: timelockAlone)
      #expect(check.differences == [])
      for json in check.cases { #expect(try check.differences(in: json) == []) }
    }
  }

  @Test("a single changed byte is found, or is white space")
  func changedBytes() throws {
    let original = try JSON(parsing: Self.bytes)
    var random: UInt64 = 1
    for _ in 0..<400 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = Self.bytes
      let place = Int(random >> 33) % changed.count
      changed[place] ^= UInt8(truncatingIfNeeded: random >> 20) | 1
      do throws(FixtureError) {
        let check = try FixtureCheck(parsing: changed, of: timelockAlone)
        if check.differences.isEmpty {
          let same = try? JSON(parsing: changed)
          #expect(same == original, "byte \(place)")
        }
      } catch {
        // It is refused, which is what should happen.
      }
    }
  }

  /// Documents that are no fixtures, and why.
  static let bad: [(String, FixtureError)] = [
    ("[]", .otherFormat(nil)), ("{}", .otherFormat(nil)),
    (#"{"format":"other"}"#, .otherFormat("other")),
    (#"{"format":"paychan-fixtures"}"#, .otherVersion(nil)),
    (#"{"format":"paychan-fixtures","version":2}"#, .otherVersion("2")),
    (#"{"format":"paychan-fixtures","version":1e400}"#, .otherVersion("1e400")),
  ]

  @Test("what is no file of fixtures is refused with the reason", arguments: bad)
  func refused(text: String, reason: FixtureError) {
    #expect(throws: reason) { try FixtureCheck(parsing: Array(text.utf8), of: timelockAlone) }
  }

  @Test("a file that is cut off, or nested without end, is refused")
  func damaged() {
    #expect(throws: FixtureError.self) {
      try FixtureCheck(parsing: Array(Self.bytes.dropLast(100)), of: timelockAlone)
    }
    #expect(throws: FixtureError.self) {
      try FixtureCheck(
        parsing: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), of: timelockAlone)
    }
  }

  @Test("differences name the place, in whatever order members stand")
  func differences() throws {
    let one = try JSON(parsing: #"{"a":1,"b":[1,{"c":2}],"d":null}"#)
    let other = try JSON(parsing: #"{"b":[1,{"c":3}],"a":1,"e":true}"#)
    let found = JSONDifference.all(expected: one, found: other)
    #expect(found.map(\.path) == ["b[1].c", "d", "e"])
    #expect(JSONDifference.all(expected: one, found: one).isEmpty)
    let longer = try JSON(parsing: #"{"a":1,"b":[1],"d":null}"#)
    #expect(JSONDifference.all(expected: one, found: longer).map(\.path) == ["b.length"])
  }
}
