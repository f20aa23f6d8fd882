import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan play --explore")
struct ExploreSessionTests {
  private static let moves = """
    "moves": [
      {"open": "payer"}, {"exchange": "all"}, {"mine": 3},
      {"pay": "0.1 mBTC"}, {"exchange": "all"}
    ]
    """
  private static let timelock = """
    "terms": {
      "capacity": "1 mBTC", "unit": "0.1 mBTC", "refund-height": 300, "step": 1,
      "reaction": 0, "delay": 1
    }
    """
  private static let oneWay = """
    "family": "one-way",
    "terms": {
      "variant": "expiry", "expiry": 140, "capacity": "1 mBTC", "unit": "0.1 mBTC",
      "reaction": 0, "delay": 1
    }
    """

  private func explored(
    _ terms: String, without rules: String = "", then more: [String] = [], _ options: String...
  ) throws -> Outcome {
    var outcome: Outcome?
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let waived = rules.isEmpty ? "" : "\"without\": \(rules), "
      let text = """
        {"paychan-scenario": 1, "name": "s", "about": "", "seed": "s", \(waived)\(terms), \
        \(Self.moves)}
        """
      try Data(text.utf8).write(to: URL(filePath: path))
      let program = PaychanCommand.program
      for move in more { _ = program.run("play", path, "--move", move) }
      outcome = program.runWords(["play", path, "--explore", "--seconds", "300"] + options)
    }
    return try #require(outcome)
  }

  @Test("nothing bad can happen where every rule is kept, in either family")
  func holds() throws {
    for terms in [Self.timelock, Self.oneWay] {
      let outcome = try explored(terms)
      #expect(outcome.code == .fine, "\(outcome.output)\(outcome.messages)")
      #expect(outcome.output.contains("No. Looked at "))
    }
  }

  @Test("where a rule is left out the shortest way is shown, and what it costs")
  func attack() throws {
    let timelock = try explored(
      Self.timelock.replacing("\"delay\": 1", with: "\"delay\": 2"),
      without: #"{"payer": ["safe-ladder"], "payee": ["safe-ladder"]}"#)
    #expect(timelock.code == .refused, "\(timelock.output)\(timelock.messages)")
    #expect(timelock.output.contains("\n5   Miners find 19"))
    #expect(timelock.output.contains("\nBroken: "))
    let oneWay = try explored(
      Self.oneWay, without: #"{"payee": ["close-in-time"]}"#)
    #expect(oneWay.code == .refused, "\(oneWay.output)\(oneWay.messages)")
    #expect(oneWay.output.contains("\nBroken: ") && oneWay.output.contains(" loses "))
  }

  @Test("the data have the attack as a story that begins as the session does")
  func data() throws {
    let outcome = try explored(
      Self.timelock.replacing("\"delay\": 1", with: "\"delay\": 2"),
      without: #"{"payer": ["safe-ladder"], "payee": ["safe-ladder"]}"#, then: [], "--json")
    let json = try JSON(parsing: Array(outcome.output.utf8))
    #expect(json["outcome"] == "violated")
    let story = try #require(json["attack"]?["scenario"])
    let run = PaychanCommand.program.run("run", "-", input: story.text())
    #expect(run.code == .fine && run.output.contains("3   The payer is told to pay 10,000 sat"))
  }

  @Test("the limit of time belongs to the exploration")
  func limits() {
    let program = PaychanCommand.program
    #expect(program.run("play", "early-refund", "--seconds", "1").code == .usage)
    #expect(program.run("play", "early-refund", "--explore", "--seconds", "0").code == .usage)
  }

  @Test("why a channel has no futures to look at is said by name")
  func refusals() throws {
    let down = try explored(Self.timelock, then: [#"{"crash": "payee"}"#])
    #expect(down.code == .badData)
    #expect(down.messages.contains("the payee has crashed"))
    let both = try explored(
      Self.timelock,
      then: [
        #"{"broadcast": "refund", "by": "payer"}"#,
        #"{"broadcast": "commitment 1", "by": "payee"}"#,
      ])
    #expect(both.code == .badData && both.messages.contains("every side has cheated already"))
  }
}
