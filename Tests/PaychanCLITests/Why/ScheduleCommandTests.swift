import ExactJSON
import Testing

@testable import PaychanCLI

@Suite("paychan schedule")
struct ScheduleCommandTests {
  private let program = PaychanCommand.program
  private let terms = ["--refund-height", "200", "--step", "4", "--reaction", "1", "--delay", "2"]

  private func schedule(_ words: [String], of template: String? = nil) -> Outcome {
    guard let template else { return program.runWords(["schedule"] + words) }
    let story = program.run("run", "--template", template).output
    return program.runWords(["schedule", "-"] + words, input: story)
  }

  @Test("draws the staircase, who can be in each block, and the cost")
  func draws() {
    let outcome = schedule(terms + ["--updates", "2", "--height", "100"])
    #expect(
      outcome
        == Outcome(
          code: .fine,
          output: """
            From height 100 to the refund at 200 (about 17 hours), in steps of 4 blocks
              margin    step 4 less reaction 1 and delay 2: 1. The latest state is always
                        first.
              end       commitment 2 is in by block 195, if nobody is slower than that; a
                        stale state may be in block 197 at the earliest
              left      23 more updates may be agreed before the next block

              state   lock  first  alone     agree by  close by
              2       192   193    193-196   193       194       ########
              1       196   197    197-200   197       198               ########
              refund  200   201    from 201  at first  -                         ########>
              block                                              193     197     201

            Who can be in a block
              101-192   nobody: no state may be in a block yet
              193-196   commitment 2 wins: nothing else may be in a block
              197-200   a race from commitment 2 to commitment 1: whichever is mined first
              from 201  a race from commitment 2 to the refund: whichever is mined first

            What it costs
              life      each update uses up 4 blocks: 2 updates bring the end of the channel
                        from height 200 down to 192; a week of blocks is good for 252
              wait      if the other side falls silent now, commitment 2 comes after 92
                        blocks (about 15 hours)

            """, messages: ""))
  }

  @Test(
    "fits a terminal, however long the ladder is",
    arguments: [
      ["--refund-height", "499999999", "--step", "9000", "--reaction", "1", "--delay", "1"],
      ["--refund-height", "4320", "--step", "1", "--reaction", "0", "--delay", "1"],
      ["--refund-height", "30", "--step", "3", "--reaction", "4", "--delay", "2"],
    ])
  func fitsTheTerminal(words: [String]) {
    let outcome = schedule(words)
    #expect(outcome.messages.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count < 60)
    #expect(lines.allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") })
  }

  @Test("a ladder that is too tight is called so before all else, and ends with 1")
  func warns() {
    let words = ["--refund-height", "30", "--step", "3", "--reaction", "4", "--delay", "2"]
    let outcome = schedule(words + ["--updates", "2"])
    #expect(outcome.code == .refused)
    #expect(outcome.output.hasPrefix("Not safe: a stale state can be mined before the latest."))
    #expect(outcome.output.contains("The step is 3 blocks; 6\nor more would do."))
    #expect(outcome.output.contains("3 less reaction 4 and delay 2: -3. Too little"))
    #expect(schedule(words + ["--json"]).code == .refused)
    let safe = schedule(words.map { $0 == "3" ? "6" : $0 } + ["--updates", "2"])
    #expect(safe.code == .fine && safe.output.hasPrefix("From height 0"))
  }

  @Test(
    "terms that are not given are assumed, and the page says which",
    arguments: [
      (["--updates", "3"], "refund-height 4,320, step 6, reaction 3, delay 3"),
      (["--delay", "1"], "refund-height 4,320, step 4, reaction 3"),
      (["--height", "1000", "--step", "9"], "refund-height 5,320, reaction 3, delay 3"),
      (["--height", "499999999", "--refund-height", "9", "--updates", "0"], "step 6, reaction 3,"),
    ])
  func assumes(words: [String], assumption: String) {
    let outcome = schedule(words)
    #expect(outcome.code == .fine, "\(outcome.messages)")
    #expect(outcome.output.contains("  assumed   \(assumption)"), "\(outcome.output)")
  }

  @Test("terms that are all given leave nothing to assume")
  func assumesNothing() {
    #expect(!schedule(terms).output.contains("assumed"))
  }

  @Test("a window of one block is that block")
  func namesOneBlock() {
    let words = ["--refund-height", "30", "--step", "1", "--reaction", "0", "--delay", "1"]
    let output = schedule(words + ["--updates", "2"]).output
    #expect(output.contains("\n  2       28    29     29       "))
    #expect(!output.contains("29-29"))
  }

  @Test("the JSON is whole, however long the ladder is")
  func isWhole() throws {
    let outcome = schedule(["--json"], of: "video-stream")
    let json = try JSON(parsing: Array(outcome.output.utf8))
    #expect(json["latest"] == 600)
    #expect(json["height"] == 105)
    #expect(json["updates-left"] == 3_615)
    #expect(json["blocks-per-update"] == 1)
    #expect(json["margin"] == 0)
    #expect(json["safe"] == true)
    #expect(json["states"]?.array?.count == 601)
    #expect(
      json.at("states.600") == [
        "state": 600, "lock": 3_720, "first-block": 3_721, "alone": [3_721, 3_721],
        "agree-by": 3_720, "close-by": 3_720,
      ])
    #expect(json["blocks"]?.array?.count == 602)
    #expect(json.at("blocks.1") == ["from": 3_721, "to": 3_721, "wins": 600])
    #expect(json.at("blocks.601") == ["from": 4_321, "to": .null, "wins": [0, 600]])
  }

  @Test("a story's own updates and height can be replaced")
  func takesOthers() throws {
    let outcome = schedule(["--json", "--updates", "5", "--height", "190"], of: "early-refund")
    let json = try JSON(parsing: Array(outcome.output.utf8))
    #expect(json["latest"] == 5)
    #expect(json["height"] == 190)
  }

  @Test(
    "a wrong command line ends with 64 and names the fix",
    arguments: [
      ([], "argument <scenario> is missing"),
      (["--json"], "argument <scenario> is missing"),
      (
        ["--refund-height", "9", "--step", "0", "--reaction", "0", "--delay", "1"],
        "option '--step' takes a number from 1 to 52560, not '0'"
      ),
      (
        ["--refund-height", "9", "--step", "2", "--reaction", "0", "--delay", "0"],
        "option '--delay' takes a number from 1 to 52560, not '0'"
      ),
      (
        [
          "--refund-height", "9", "--step", "2", "--reaction", "0", "--delay", "1", "--updates",
          "5",
        ],
        "state 5 would need a lock at height 0 or below; the last state that this ladder has room"
          + " for is 4"
      ),
      (["story", "--step", "2"], "argument <scenario> and option '--step' exclude each other"),
    ])
  func refuses(words: [String], message: String) {
    let outcome = schedule(words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("a missing story ends with 66")
  func missesStory() {
    #expect(schedule(["no-such-story"]).code == .missingInput)
  }
}
