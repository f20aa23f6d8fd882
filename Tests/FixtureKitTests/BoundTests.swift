import Channels
import ExactJSON
import Testing
import Timelock

@testable import FixtureKit

/// A file does not decide how long those who recompute it wait.
@Suite("Bounds of a case")
struct BoundTests {
  /// A case with other moves.
  private static func read(_ moves: String) throws -> FixtureCase<Timelock> {
    var object = try #require(try TimelockFixtures.keys.fixture(1, seed: "test").json().object)
    var scenario = try #require(object[CaseKey.scenario]?.object)
    scenario["moves"] = try JSON(parsing: Array(moves.utf8))
    object[CaseKey.scenario] = .object(scenario)
    return try FixtureCase(json: .object(object), about: TimelockFixtures.keys.topic)
  }

  static let longest = [
    #"[{"mine":50000},{"mine":49999}]"#,
    #"[{"repeat":9999,"moves":[{"mine":10}]}]"#,
    #"[{"repeat":9999,"moves":[{"reorganise":9}]}]"#,
  ]

  @Test("a scenario may mine 99,999 blocks", arguments: longest)
  func blocks(moves: String) throws {
    #expect(throws: Never.self) { try Self.read(moves) }
  }

  static let tooLong = [
    #"[{"mine":50000},{"mine":50000}]"#,
    #"[{"repeat":10000,"moves":[{"mine":10}]}]"#,
    #"[{"repeat":10000,"moves":[{"reorganise":9}]}]"#,
    #"[{"mine":2147483647},{"mine":2147483647}]"#,
    #"[{"reorganise":2147483647}]"#,
  ]

  @Test("a scenario that mines one block more is refused", arguments: tooLong)
  func tooManyBlocks(moves: String) {
    #expect(throws: FixtureError.tooManyBlocks(limit: 100_000)) { try Self.read(moves) }
  }

  @Test("a scenario may have 10,000 moves, and no more")
  func moves() throws {
    func read(_ times: Int) throws -> FixtureCase<Timelock> {
      try Self.read(#"[{"repeat":\#(times),"moves":[{"exchange":"all"}]}]"#)
    }
    #expect(throws: Never.self) { try read(10_000) }
    #expect(throws: FixtureError.tooManyMoves(10_001, limit: 10_000)) { try read(10_001) }
  }

  @Test("a question may look 100,000 blocks ahead, and no further")
  func height() throws {
    func read(_ height: UInt32) throws -> FixtureCase<Timelock> {
      let json = try TimelockFixtures.boundaries.fixture(1, seed: "test").json()
      var object = try #require(json.object)
      let verdicts = try #require(object[CaseKey.verdicts]?.array)
      var question = try #require(verdicts[0].object)
      question[CaseKey.height] = .number(height)
      object[CaseKey.verdicts] = .array([.object(question)])
      return try FixtureCase(json: .object(object), about: TimelockFixtures.boundaries.topic)
    }
    #expect(throws: Never.self) { try read(102) }
    #expect(throws: Never.self) { try read(100_102) }
    for height in [101, 100_103] as [UInt32] {
      #expect(throws: FixtureError.heightOutOfRange(height, in: 102...100_102)) {
        try read(height)
      }
    }
  }
}
