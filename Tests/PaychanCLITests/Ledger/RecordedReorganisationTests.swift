import ExactJSON
import TestSupport
import Testing

@testable import PaychanCLI

@Suite("A recorded session with a node, about the mempool after reorganisations")
struct RecordedReorganisationTests {
  private static let recording = Recording.reorganisations

  /// Says lines to a ledger, and gives those whose answers are not the node's.
  private func surprises(_ lines: [String]) throws -> [String] {
    var talk = LedgerTalk()
    var surprises: [String] = []
    for line in lines {
      let answer = try talk.say(line)
      #expect(answer["error"] == nil, "\(line.prefix(200))")
      if answer["expected"] == false { surprises.append("\(answer)") }
    }
    return surprises
  }

  @Test(
    "every answer is the node's",
    .enabled(if: recording.isPresent, Recording.absence))
  func answers() throws {
    let lines = try Self.recording.lines()
    #expect(lines.count == 204)
    let expecting = try lines.filter { try JSON(parsing: Array($0.utf8))["expect"] != nil }
    #expect(expecting.count == 15)
    #expect(try surprises(lines) == [])
  }

  @Test(
    "without the blocks that were called invalid, other answers are noticed",
    .enabled(if: recording.isPresent, Recording.absence))
  func noticesDifferences() throws {
    let lines = try Self.recording.lines().filter {
      try JSON(parsing: Array($0.utf8))["invalidate"] == nil
    }
    #expect(try surprises(lines).count > 3)
  }
}
