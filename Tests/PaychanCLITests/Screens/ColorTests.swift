import Channels
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

@Suite("Colours")
struct ColorTests {
  /// Where a command runs, and whether it shows colours there.
  struct Setting: Sendable, CustomTestStringConvertible {
    let words: [String]
    var variables: [String: String] = [:]
    var isTerminal = false
    let isColored: Bool

    var testDescription: String { "\(words) \(variables) \(isTerminal)" }
  }

  static let settings = [
    Setting(words: [], isColored: false),
    Setting(words: [], isTerminal: true, isColored: true),
    Setting(words: [], variables: ["TERM": "dumb"], isTerminal: true, isColored: false),
    Setting(words: [], variables: ["NO_COLOR": "1"], isTerminal: true, isColored: false),
    Setting(words: [], variables: ["FORCE_COLOR": "1"], isColored: true),
    Setting(words: [], variables: ["FORCE_COLOR": "0"], isTerminal: true, isColored: false),
    Setting(words: [], variables: ["NO_COLOR": "1", "FORCE_COLOR": "1"], isColored: false),
    Setting(words: ["--color", "auto"], isColored: false),
    Setting(words: ["--color", "auto"], isTerminal: true, isColored: true),
    Setting(words: ["--color=always"], variables: ["NO_COLOR": "1"], isColored: true),
    Setting(
      words: ["--color", "never"], variables: ["FORCE_COLOR": "1"], isTerminal: true,
      isColored: false),
  ]

  @Test("are shown as asked for, before the command's name and behind it", arguments: settings)
  func chosen(_ setting: Setting) {
    for words in [setting.words + ["tour", "--list"], ["tour", "--list"] + setting.words] {
      let outcome = PaychanCommand.program.runWords(
        words, columns: 80, isTerminal: setting.isTerminal, variables: setting.variables)
      #expect(outcome.code == .fine)
      #expect(outcome.output.contains("\u{1b}") == setting.isColored)
    }
  }

  /// A command, and a verdict that stands out in what it shows.
  struct Verdict: Sendable, CustomTestStringConvertible {
    let words: String
    var story = ""
    let shown: String

    var testDescription: String { words }
  }

  private static let red = "\u{1b}[31m"
  private static let green = "\u{1b}[32m"
  private static let yellow = "\u{1b}[33m"
  private static let end = "\u{1b}[0m"

  static let verdicts = [
    Verdict(words: "run -", story: "early-refund", shown: "\(red)refused\(end), non-final"),
    Verdict(words: "run -", story: "early-refund", shown: ": \(green)accepted\(end)"),
    Verdict(words: "run -", story: "late-update", shown: "\(red)refuses\(end), by the rule"),
    Verdict(words: "why - --state 3", story: "early-refund", shown: "\(green)It is there"),
    Verdict(words: "why - --state 2", story: "early-refund", shown: "\(red)No. It comes too late"),
    Verdict(words: "why - --at 150", story: "early-refund", shown: "\(yellow)not yet\(end)"),
    Verdict(words: "schedule --updates 2", shown: "\(green)step 6 less"),
    Verdict(words: "schedule --step 2 --updates 2", shown: "\(red)Not safe: a stale state"),
    Verdict(
      words: "explore \(SmallExploration.safe.joined(separator: " "))",
      shown: "\(green)holds\(end): "),
    Verdict(
      words: "explore \(SmallExploration.unsafe.joined(separator: " "))",
      shown: "\(red)violated\(end): "),
    Verdict(words: "fuzz --runs 1 --moves 5", shown: "\(green)nothing broken\(end): "),
    Verdict(words: "ablate --rule goods-on-credit", shown: "\(red)payee-keeps-its-share\(end)"),
    Verdict(words: "ablate enough-coins", shown: "\(green)No attack appears without it\(end)"),
  ]

  @Test("stand wherever a verdict is shown", arguments: verdicts)
  func verdict(_ verdict: Verdict) {
    let story = Scenario<Timelock>.template(named: verdict.story)?.scenario.text ?? ""
    let words = verdict.words.split(separator: " ").map(String.init)
    let colored = PaychanCommand.program.runWords(["--color", "always"] + words, input: story)
    #expect(colored.output.contains(verdict.shown), "\(colored.output)")
    let plain = PaychanCommand.program.runWords(words, input: story)
    #expect(!plain.output.contains("\u{1b}"))
  }

  @Test(
    "are never in JSON",
    arguments: ["run - --json", "why - --json", "why - --state 1 --json", "ledger --explain"])
  func data(words: String) throws {
    let words = ["--color", "always"] + words.split(separator: " ").map(String.init)
    let story = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario.text
    let input = words.contains("ledger") ? #"{"send":"00"}"# : story
    #expect(!PaychanCommand.program.runWords(words, input: input).output.contains("\u{1b}"))
  }

  @Test("a line of the ledger that is not as expected stands out among the messages")
  func surprise() {
    let line = #"{"time":5,"expect":{"time":6}}"#
    let outcome = PaychanCommand.program.run("ledger", "--color", "always", input: line)
    #expect(outcome.messages.contains("line 1 is \(Self.red)not answered as expected\(Self.end): "))
    #expect(!outcome.output.contains("\u{1b}"))
  }

  @Test(
    "a wrong choice is refused as any other, wherever it stands",
    arguments: [
      ["--color", "blue", "tour"], ["tour", "--color", "blue"], ["--color"], ["--colour", "never"],
      ["--color", "never", "tour", "--color", "never", "--list"],
    ])
  func refused(words: [String]) {
    let outcome = PaychanCommand.program.runWords(words)
    #expect(outcome.code == .usage && outcome.messages.contains("--color"), "\(outcome.messages)")
  }
}
