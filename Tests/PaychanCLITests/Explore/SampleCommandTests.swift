import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan explore --sample")
struct SampleCommandTests {
  /// The paths that are written, and what the command left behind.
  private func samples(
    _ count: Int, seed: Int = 1, _ world: [String] = SmallExploration.safe
  ) throws -> (paths: [JSON], outcome: Outcome) {
    var paths: [JSON] = []
    var outcome: Outcome?
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "paths.jsonl")
      let options = ["--sample", "\(count)", "--seed", "\(seed)", "--sample-out", file.path()]
      outcome = SmallExploration.run(["explore"] + world + options)
      let text = try String(contentsOf: file, encoding: .utf8)
      paths = try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
    }
    return (paths, try #require(outcome))
  }

  @Test("each path is a story, and what was seen at its start and after each deed")
  func shape() throws {
    let (paths, outcome) = try samples(20)
    #expect(outcome.code == .fine)
    #expect(outcome.output.hasPrefix("holds: "))
    #expect(outcome.messages.hasPrefix("wrote 20 paths to '"))
    #expect(paths.count == 20)
    for path in paths {
      #expect(path.keys == ["scenario", "cheat", "steps", "impossible"])
      let steps = try #require(path["steps"]?.array)
      let keys = [
        "moves", "height", "balances", "goods", "phases", "holds", "chain", "mempool", "broken",
      ]
      #expect(steps.allSatisfy { $0.keys == keys && $0["broken"] == [] })
      #expect(steps[0]["moves"] == 3)
      #expect(steps[0]["chain"]?.array?.first?["label"] == "funding")
      let moves = try #require(path["scenario"]?["moves"]?.array)
      #expect(steps.last?["moves"] == .number(moves.count))
    }
  }

  @Test("what was seen is what the story shows when it is run")
  func agrees() throws {
    let (paths, _) = try samples(50, SmallExploration.unsafe)
    let stories = try paths.map { try #require($0["scenario"]).text(.compact) + "\n" }.joined()
    let answers = SmallExploration.run(["run", "--lines"], input: stories)
    for (path, line) in zip(paths, answers.output.split(separator: "\n")) {
      let moves = try #require(try JSON(parsing: Array(line.utf8))["moves"]?.array)
      for step in try #require(path["steps"]?.array) {
        let place = try #require(step["moves"]?.number?.int64)
        let shown = moves[Int(place) - 1]
        for key in ["height", "balances", "goods", "phases"] { #expect(step[key] == shown[key]) }
        #expect(step["holds"]?["payee"]?["count"] == shown["holds"]?["payee"]?["count"])
      }
    }
  }

  @Test("an attack that was found is the first of them")
  func attack() throws {
    let (paths, outcome) = try samples(3, SmallExploration.unsafe)
    #expect(outcome.code == .refused)
    #expect(paths.count == 3)
    let steps = try #require(paths[0]["steps"]?.array)
    #expect(steps.last?["broken"]?.array?.contains("payee-keeps-its-share") == true)
    #expect(steps.dropLast().allSatisfy { $0["broken"] == [] })
    #expect(paths[0]["cheat"] == "payer")
  }

  @Test("the same seed gives the same paths, and another gives others")
  func seeds() throws {
    #expect(try samples(20, seed: 1).paths == samples(20, seed: 1).paths)
    #expect(try samples(20, seed: 1).paths != samples(20, seed: 2).paths)
  }

  @Test("what is called impossible is refused when it is run")
  func impossible() throws {
    let world = SmallExploration.safe + ["--tampers", "1"]
    let tried = try samples(100, world).paths.filter { $0["impossible"] != .null }
    #expect(!tried.isEmpty)
    for path in tried {
      let count = try #require(path["impossible"]?["moves"]?.number?.int64)
      var story = try #require(path["scenario"]?.object)
      let moves = try #require(story["moves"]?.array).prefix(Int(count))
      let attempt = try #require(path["impossible"]?["tried"]?.array)
      story["moves"] = .array(Array(moves) + attempt)
      let line = JSON.object(story).text(.compact)
      let answer = try SmallExploration.json(SmallExploration.run(["run", "--lines"], input: line))
      #expect(answer["error"] == "impossible-move")
      #expect(try #require(answer["move"]?.number?.int64) >= count)
    }
  }

  @Test("paths that cannot be written end with 74")
  func cannotWrite() {
    let path = "/dev/null/folder/paths.jsonl"
    let outcome = SmallExploration.run(
      ["explore", "--sample", "1", "--sample-out", path] + SmallExploration.safe)
    #expect(outcome.code == .inputOutput)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: the file '\(path)' cannot be written: "))
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      (["--sample", "5"], "option '--sample' needs option '--sample-out' beside it"),
      (["--sample-out", "a"], "option '--sample-out' needs option '--sample' beside it"),
      (["--seed", "1"], "option '--seed' needs option '--sample' beside it"),
      (["--sample", "0", "--sample-out", "a"], "option '--sample' takes a number from 1 to"),
      (
        ["--sweep", "--sample", "5", "--sample-out", "a"],
        "option '--sample' and option '--sweep' exclude each other"
      ),
    ])
  func refusesCommandLine(words: [String], message: String) {
    let outcome = SmallExploration.run(["explore"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}
