import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan explore")
struct ExploreCommandTests {
  @Test("where all holds the first word says so, with how much was looked at")
  func holds() throws {
    let outcome = SmallExploration.run(["explore"] + SmallExploration.safe)
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.hasPrefix("holds: 47 states, depth 6, every future explored, "))
    let json = try SmallExploration.json(
      SmallExploration.run(["explore", "--json"] + SmallExploration.safe))
    #expect(
      json.keys == [
        "outcome", "states", "edges", "depth", "milliseconds", "bytes_per_state", "attack",
      ])
    #expect(json["outcome"] == "holds")
    #expect(json["states"] == 47)
    #expect(json["attack"] == .null)
  }

  @Test(
    "where no channel opens nothing is said to hold",
    arguments: [
      (
        ["--delay", "3"],
        """
        the payer refuses its terms by the rule 'safe-ladder' (step 2, reaction 0, delay 3). It would \
        have been acceptable if step were 3 or more. Or leave out what stands in its way: \
        '--without safe-ladder'.
        """
      ),
      (
        ["--step", "0"],
        """
        It would have been acceptable if step were 1 or more. Or leave out what stands in its way: \
        '--without terms,safe-ladder'.
        """
      ),
      (["--funding", "p2sh"], "It would have been acceptable if funding were p2wsh. Or leave out"),
    ])
  func refusedTerms(options: [String], words: String) {
    let outcome = SmallExploration.run(["explore"] + options)
    #expect(outcome.code == .badData)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("the channel of these options cannot be opened: "))
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test("a rule that there is not is answered with the nearest, and where all of them are listed")
  func unknownRule() {
    for (name, meant) in [("safeladder", "safe-ladder"), ("nosuch", "lock")] {
      let outcome = SmallExploration.run(["explore", "--without", name])
      #expect(outcome.code == .usage)
      #expect(outcome.messages.contains("'\(name)' is none; did you mean '\(meant)'?\n"))
      #expect(outcome.messages.contains("'paychan rules' lists them all\n"))
    }
  }

  @Test("an attack is told as a story, with what it breaks and what that costs")
  func violated() {
    let outcome = SmallExploration.run(["explore"] + SmallExploration.unsafe)
    #expect(outcome.code == .refused)
    #expect(outcome.output.hasPrefix("violated: payee-keeps-its-share, after 6 steps;\n"))
    #expect(outcome.output.contains("\n\nattack-on-payee-keeps-its-share\n"))
    #expect(outcome.output.hasSuffix("The payee loses\n100,000 sat.\n"))
    #expect(!outcome.output.contains("\nholds: "))
  }

  @Test("in a terminal the verdict stands below the attack, where the eye is")
  func violatedInTerminal() {
    let words = ["explore"] + SmallExploration.unsafe
    let outcome = PaychanCommand.program.runWords(
      ["--color", "never"] + words, columns: 80, isTerminal: true)
    #expect(outcome.output.hasPrefix("attack-on-payee-keeps-its-share\n"))
    #expect(outcome.output.contains("\nviolated: payee-keeps-its-share, after 6 steps;\n"))
  }

  @Test("an attack that is written comes to the same loss when it is run")
  func replays() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "attack.json")
      let found = SmallExploration.run(
        ["explore", "--json", "--out", file.path()] + SmallExploration.unsafe)
      #expect(found.code == .refused)
      let attack = try #require(try SmallExploration.json(found)["attack"])
      #expect(attack.keys == ["property", "length", "cheat", "loss_sat", "scenario"])
      #expect(attack["property"] == "payee-keeps-its-share")
      #expect(attack["length"] == 6)
      #expect(attack["cheat"] == "payer")
      #expect(try JSON(contentsOf: file) == attack["scenario"])
      let run = SmallExploration.run(["run", "--json", file.path()])
      #expect(run.code == .fine)
      let outcome = try SmallExploration.json(run)["outcome"]
      #expect(attack["loss_sat"] == 100_000)
      #expect(outcome?["shortfall"]?["payee"] == 100_000)
      #expect(outcome?["confirmed"] == ["funding", "refund"])
    }
  }

  @Test("a promise that is kept is not the one that is broken")
  func property() {
    let words = ["explore", "--property", "two-transactions"] + SmallExploration.unsafe
    #expect(SmallExploration.run(words).output.hasPrefix("holds: "))
  }

  @Test(
    "limits end in 'not exhausted', and never in 'holds'",
    arguments: [
      (["--states", "100"], "the limit of 100 states was reached"),
      (["--seconds", "1"], "the limit of 1 seconds was reached"),
      (["--memory", "1"], "the limit of 1 MB was reached"),
    ])
  func limits(options: [String], reason: String) throws {
    let words = ["explore"] + options + SmallExploration.large
    let outcome = SmallExploration.run(words)
    #expect(outcome.code == .refused)
    #expect(outcome.output.hasPrefix("not exhausted: \(reason); nothing found in "))
    #expect(!outcome.output.contains("holds"))
    let json = try SmallExploration.json(SmallExploration.run(words + ["--json"]))
    #expect(json["outcome"] == "not-exhausted")
  }

  @Test("nothing is written where nothing is found")
  func writesNoAttack() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "attack.json")
      let words = ["explore", "--out", file.path()] + SmallExploration.safe
      #expect(SmallExploration.run(words).code == .fine)
      #expect(!FileManager.default.fileExists(atPath: file.path()))
    }
  }

  @Test("an attack that cannot be written ends with 74")
  func cannotWrite() {
    let path = "/dev/null/folder/attack.json"
    let outcome = SmallExploration.run(["explore", "--out", path] + SmallExploration.unsafe)
    #expect(outcome.code == .inputOutput)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: the file '\(path)' cannot be written: "))
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      (["--property", "no-hostages"], "did you mean 'no-hostage'?"),
      (["--without", "lock,safe-lader"], "'safe-lader' is none; did you mean 'safe-ladder'?"),
      (["--adversary", "payor"], "one of payer, payee, both, none, not 'payor'"),
      (["--updates", "-1"], "option '--updates' takes a number from 0 to 1000, not '-1'"),
      (["--updates", "many"], "option '--updates' takes a number from 0 to 1000, not 'many'"),
      (["--states", "0"], "option '--states' takes a number from 1 to"),
      (["--crashes", "256"], "option '--crashes' takes a number from 0 to 255, not '256'"),
      (["story.json"], "argument 'story.json' is one too many"),
    ])
  func refusesCommandLine(words: [String], message: String) {
    let outcome = SmallExploration.run(["explore"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}

@Suite("paychan explore --sweep")
struct SweepCommandTests {
  /// Not exhausted by far, which takes little time for all ladders.
  private static let hasty = ["explore", "--sweep", "--states", "5", "--updates", "1"]

  @Test("each ladder has a row of a fixed shape, and none holds that was not exhausted")
  func shape() throws {
    let outcome = SmallExploration.run(Self.hasty + ["--json"])
    #expect(outcome.code == .refused)
    let json = try SmallExploration.json(outcome)
    #expect(json.keys == ["rows"])
    let rows = try #require(json["rows"]?.array)
    let depths: [JSON] = [0, 1, 2]
    #expect(depths.map { depth in rows.count { $0["undone"] == depth } } == [60, 18, 18])
    let keys = ["step", "reaction", "delay", "undone", "holds", "exhausted", "states", "depth"]
    #expect(rows.allSatisfy { $0.keys == keys })
    #expect(rows[0]["step"] == 1)
    #expect(rows[0]["reaction"] == 0)
    #expect(rows[0]["delay"] == 1)
    #expect(rows.allSatisfy { $0["holds"] == false && $0["exhausted"] == false })
  }

  @Test("what was not exhausted is called neither safe nor exact")
  func undecided() {
    let outcome = SmallExploration.run(Self.hasty)
    #expect(outcome.code == .refused)
    #expect(outcome.output.contains("not exhausted"))
    #expect(!outcome.output.contains("safe "))
    #expect(outcome.output.hasSuffix("\nNot exhausted: the table leaves ladders undecided.\n"))
  }
}
