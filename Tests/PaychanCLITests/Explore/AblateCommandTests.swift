import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan ablate")
struct AblateCommandTests {
  private func rules(_ outcome: Outcome) throws -> [JSON] {
    let json = try SmallExploration.json(outcome)
    #expect(json.keys == ["rules"])
    return try #require(json["rules"]?.array)
  }

  @Test("a rule that is missed has a row with its attack, in data of a fixed shape")
  func shape() throws {
    let outcome = SmallExploration.run(["ablate", "--rule", "goods-on-credit", "--json"])
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    let rows = try rules(outcome)
    #expect(rows.count == 1)
    #expect(rows[0].keys?.prefix(5) == ["rule", "property", "length", "loss_sat", "scenario"])
    #expect(rows[0]["rule"] == "goods-on-credit")
    #expect(rows[0]["property"] == "payee-keeps-its-share")
    #expect(rows[0]["length"] == 2)
    #expect(rows[0]["loss_sat"] == 200_000)
    #expect(rows[0]["scenario"]?["without"]?["payee"] == ["goods-on-credit"])
  }

  @Test("a rule that nobody misses has no attack, and says why")
  func redundant() throws {
    let words = ["ablate", "--rule", "refund-height-ahead"]
    let row = try rules(SmallExploration.run(words + ["--json"]))[0]
    for key in ["property", "length", "scenario"] { #expect(row[key] == .null) }
    #expect(row["loss_sat"] == 0)
    #expect(row["exhausted"] == true)
    let told = SmallExploration.run(words)
    #expect(told.code == .fine)
    #expect(told.output.contains("\n  refund-height-ahead  none "))
    #expect(told.output.contains("\n    stands by: predecessor-lock; without both: payee-keeps"))
    #expect(row["standby"]?["rules"] == ["predecessor-lock"])
    #expect(row["standby"]?["attack"]?["loss_sat"] == 100_000)
    let without = row["standby"]?["attack"]?["scenario"]?["without"]?["payee"]
    #expect(without == ["refund-height-ahead", "predecessor-lock"])
  }

  @Test("where a fact stands by, it is named")
  func fact() throws {
    let words = ["ablate", "--rule", "enough-coins"]
    let row = try rules(SmallExploration.run(words + ["--json"]))[0]
    #expect(row["standby"] == ["fact": "nothing-to-send"])
    #expect(row["scenario"] == .null)
  }

  @Test("a duty of whoever runs a party stands in the story that shows what it is for")
  func duty() throws {
    let words = ["ablate", "--rule", "record-before-effect", "--json"]
    let row = try rules(SmallExploration.run(words))[0]
    #expect(row["loss_sat"] == 200_000)
    let last: JSON = ["payer": "after-effects", "payee": "after-effects"]
    #expect(row["scenario"]?["records"] == last)
  }

  @Test("an attack that is written comes to the same loss when it is run")
  func replays() throws {
    try withTemporaryFolder { folder in
      let outcome = SmallExploration.run(
        ["ablate", "--rule", "safe-ladder", "--json", "--out", folder.path()])
      let row = try rules(outcome)[0]
      let file = folder.appending(path: "safe-ladder.json")
      #expect(try JSON(contentsOf: file) == row["scenario"])
      let run = try SmallExploration.json(SmallExploration.run(["run", "--json", file.path()]))
      #expect(row["loss_sat"] == 100_000)
      #expect(run["outcome"]?["shortfall"]?["payee"] == 100_000)
    }
  }

  @Test("no file is written for a rule that nobody misses")
  func writesNothing() throws {
    try withTemporaryFolder { folder in
      let words = ["ablate", "--rule", "refund-height-ahead", "--out", folder.path()]
      #expect(SmallExploration.run(words).code == .fine)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      #expect(files.isEmpty)
    }
  }

  @Test("what was not exhausted is not called 'no attack'")
  func undecided() throws {
    let words = ["ablate", "--rule", "phase", "--states", "5"]
    let outcome = SmallExploration.run(words)
    #expect(outcome.code == .refused)
    #expect(outcome.output.contains("\n  phase  not exhausted "))
    #expect(!outcome.output.contains("phase  none"))
    let row = try rules(SmallExploration.run(words + ["--json"]))[0]
    #expect(row["scenario"] == .null)
    #expect(row["exhausted"] == false)
  }

  @Test("a rule that is named is told: what it says, the attack move by move, and what it costs")
  func story() {
    let outcome = SmallExploration.run(["ablate", "goods-on-credit"])
    #expect(outcome.code == .fine)
    #expect(outcome.output.hasPrefix("goods-on-credit\nAt most one unit of goods is handed over"))
    #expect(outcome.output.contains("\nWithout it payee-keeps-its-share is broken, after 2 moves."))
    #expect(outcome.output.contains("\n1   The network delivers all messages, and the answers"))
    #expect(outcome.output.replacing("\n", with: " ").hasSuffix("The payee loses 200,000 sat. "))
  }

  @Test("a rule for which a fact stands by is told without an attack")
  func storyOfStandby() {
    let outcome = SmallExploration.run(["ablate", "enough-coins"])
    #expect(outcome.code == .fine)
    let text = outcome.output.replacing("\n", with: " ")
    #expect(text.contains("No attack appears without it: a funding that the coins do not cover"))
    #expect(!outcome.output.contains("Broken:"))
  }

  @Test("rules that are named give the same data as one by one")
  func storyData() throws {
    let both = SmallExploration.run(["ablate", "goods-on-credit", "enough-coins", "--json"])
    let singles = try ["goods-on-credit", "enough-coins"].flatMap { name in
      try rules(SmallExploration.run(["ablate", "--rule", name, "--json"]))
    }
    #expect(try rules(both) == singles)
  }

  @Test("an attack that cannot be written ends with 74")
  func cannotWrite() {
    let outcome = SmallExploration.run(
      ["ablate", "--rule", "goods-on-credit", "--out", "/dev/null/folder"])
    #expect(outcome.code == .inputOutput)
    let path = "/dev/null/folder/goods-on-credit.json"
    #expect(outcome.messages.hasPrefix("error: the file '\(path)' cannot be written: "))
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      (["--rule", "goods-on-credits"], "is none; did you mean 'goods-on-credit'?"),
      (["--rule"], "option '--rule' needs a value"),
      (["goods-on-credits"], "not 'goods-on-credits'; did you mean 'goods-on-credit'?"),
      (
        ["low-s", "--rule", "low-s"], "argument <rule> and option '--rule' exclude each other"
      ),
      (["--seconds", "0"], "option '--seconds' takes a number from 1 to"),
      (["--sweep"], "unknown option '--sweep'"),
    ])
  func refusesCommandLine(words: [String], message: String) {
    let outcome = SmallExploration.run(["ablate"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}
