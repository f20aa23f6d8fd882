import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan explore --promela")
struct PromelaCommandTests {
  /// The model that is written for a command line.
  private func model(_ words: String) throws -> String {
    var text = ""
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "channel.pml")
      let outcome = SmallExploration.run(options(words) + ["--promela", file.path()])
      #expect(outcome.code == .fine)
      #expect(outcome.output.isEmpty && outcome.messages.isEmpty)
      text = try String(contentsOf: file, encoding: .utf8)
    }
    return text
  }

  private func options(_ words: String) -> [String] {
    ["explore"] + words.split(separator: " ").map(String.init)
  }

  /// What a model says of a number.
  private func number(_ name: String, in model: String) -> Int? {
    let line = model.split(separator: "\n").first { $0.hasPrefix("#define \(name) ") }
    return line?.split(separator: " ").dropFirst(2).first.flatMap { Int($0) }
  }

  @Test(
    "the numbers are those of the bounds",
    arguments: [
      (
        "--updates 3 --step 2 --reaction 1 --delay 1 --slack 2 --adversary payee --crashes 2",
        [
          "STATES": 3, "STEP": 2, "REACTION": 1, "DELAY": 1, "FIRST_TIP": 103, "REFUND_LOCK": 111,
          "LAST_TIP": 114, "CRASHES": 2, "PAYER_MISSES": 1, "PAYEE_CHEATS": 1, "PAYER_CHEATS": 0,
          "NOBODY_CHEATS": 0, "PAYER_SIGNS_FIRST": 0, "PREDECESSOR_LOCK": 1,
        ]
      ),
      (
        "--step 1 --order payer-first --adversary none --without safe-ladder,predecessor-lock",
        ["PAYER_SIGNS_FIRST": 1, "NOBODY_CHEATS": 1, "PREDECESSOR_LOCK": 0, "GOODS_ON_CREDIT": 1]
      ),
      (
        "--family one-way --payments 1 --late 1 --releases 2 --without goods-on-credit",
        [
          "PAYMENTS": 1, "WAY_OUT_OPENS": 106, "CLOCK": 0, "HAS_KICK_OFF": 0, "HAS_WAY_OUT": 1,
          "PAYEE_MISSES": 1, "PAYER_MISSES": 0, "RELEASES": 2, "GOODS_ON_CREDIT": 0,
        ]
      ),
      (
        "--family one-way --variant kick-off --reaction 1 --delay 2",
        ["HAS_KICK_OFF": 1, "CLOCK": 4, "WAY_OUT_OPENS": 0]
      ),
      ("--family one-way --variant trusting", ["HAS_WAY_OUT": 0, "HAS_KICK_OFF": 0]),
    ])
  func numbers(words: String, expected: [String: Int]) throws {
    let model = try model(words)
    for (name, value) in expected { #expect(number(name, in: model) == value, "\(name)") }
  }

  @Test("the model says which command it repeats")
  func command() throws {
    let words = "--family one-way --late 1 --adversary payer"
    let lines = try model(words + " --payments 1").split(separator: "\n")
    let expected = "paychan explore --family one-way --payments 1 --late 1 --adversary payer"
    #expect(lines.contains("     \(expected)"))
  }

  @Test(
    "what a model cannot express is refused by name",
    arguments: [
      ("--tampers 1", ["--tampers"]), ("--reorganisation 1 --step 9", ["--reorganisation"]),
      ("--from opening", ["--from"]), ("--without lock", ["--without lock"]),
      ("--funding p2sh --without segwit-funding --tampers 2", ["--tampers", "--funding"]),
      ("--updates 101", ["--updates"]), ("--family one-way --top-up 1", ["--top-up"]),
      ("--family one-way --without signature", ["--without signature"]),
    ])
  func refusesBounds(words: String, names: [String]) {
    let outcome = SmallExploration.run(options(words) + ["--promela", "/dev/null"])
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    for name in names { #expect(outcome.messages.contains("'\(name)'")) }
  }

  @Test(
    "what is said about an exploration is refused beside it",
    arguments: ["--json", "--sweep", "--jobs 1", "--property no-hostage", "--out story.json"])
  func refusesOthers(words: String) {
    let outcome = SmallExploration.run(options(words) + ["--promela", "/dev/null"])
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("and option '--promela' exclude each other"))
  }

  @Test("terms that a side refuses have no model")
  func refusesTerms() {
    let outcome = SmallExploration.run(options("--step 1") + ["--promela", "/dev/null"])
    #expect(outcome.code == .badData)
    #expect(outcome.messages.contains("'safe-ladder'"))
  }
}
