@testable import Exploration
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan explore --checkpoint")
struct CheckpointCommandTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path()

  @Test("says the same again from its file, and refuses another question")
  func again() {
    defer { try? FileManager.default.removeItem(atPath: path) }
    for _ in 0..<2 {
      let outcome = explore()
      #expect(outcome.code == .fine)
      #expect(outcome.output.hasPrefix("holds: 47 states, depth 6, every future explored, "))
    }
    let other = explore(["--property", "no-stale-state"])
    #expect(other.code == .badData && other.output.isEmpty)
    #expect(other.messages.contains("error: the checkpoint '\(path)' is about another question: "))
  }

  @Test("refuses another kind of file, which stays as it is")
  func foreign() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("notes".utf8).write(to: URL(filePath: path))
    let outcome = explore()
    #expect(outcome.code == .badData)
    #expect(outcome.messages.contains("is another kind of file; name one that is not there yet"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("notes".utf8))
  }

  @Test("is not taken beside a table of many worlds")
  func sweep() {
    let outcome = SmallExploration.run(["explore", "--sweep", "--checkpoint", path])
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("'--checkpoint' and option '--sweep' exclude each other"))
  }

  @Test("the line of progress guesses once levels shrink, after two seconds")
  func estimate() {
    func progress(expected: Int?) -> Exploration.Progress {
      Exploration.Progress(
        states: 2_000, resumed: 0, frontier: 1, depth: 1, bytes: 1, elapsed: .seconds(4),
        expectedStates: expected)
    }
    #expect(ExplorationOptions.estimate(progress(expected: nil)).isEmpty)
    #expect(
      ExplorationOptions.estimate(progress(expected: 3_000))
        == ", about 3 seconds left if it goes on so")
  }

  private func explore(_ more: [String] = []) -> Outcome {
    SmallExploration.run(["explore"] + SmallExploration.safe + ["--checkpoint", path] + more)
  }
}
