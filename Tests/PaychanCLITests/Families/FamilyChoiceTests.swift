import Channels
import ExactJSON
import Simulation
import Testing
import Timelock
import Voucher

@testable import PaychanCLI

@Suite("The family of a command")
struct FamilyChoiceTests {
  private static let program = PaychanCommand.program

  private static func story(_ family: String?) throws -> JSON {
    let scenario = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario
    var object = try #require(scenario.json.object)
    if let family { object["family"] = .string(family) }
    return .object(object)
  }

  @Test(
    "commands take it, and it is the timelock family where they do not say another",
    arguments: [
      ["run", "--list-templates"], ["run", "--template", "early-refund"],
      ["schedule", "--delay", "2", "--updates", "3"], ["explore", "--updates", "0"],
      ["ablate", "--rule", "enough-coins", "--jobs", "1", "--json"], ["rules"],
      ["help", "moves"], ["help", "scenario"],
    ])
  func named(words: [String]) {
    let outcome = Self.program.runWords(words)
    #expect(outcome.code == .fine)
    let named = Self.program.runWords(words + ["--family", "timelock"])
    #expect(named.code == outcome.code)
    #expect(named.output.withoutTimes == outcome.output.withoutTimes)
  }

  @Test(
    "one that there is not is refused with the list of those that there are",
    arguments: [
      ["run", "--list-templates"], ["why", "-"], ["schedule"], ["explore"], ["fuzz"], ["ablate"],
      ["rules"], ["tour"], ["help", "moves"], ["help", "scenario"], ["fixtures", "generate"],
    ])
  func unknown(words: [String]) {
    let outcome = Self.program.runWords(words + ["--family", "timelok"])
    let known = words[0] == "fixtures" ? "timelock, one-way" : "timelock, one-way, voucher"
    #expect(outcome.code == .usage && outcome.output.isEmpty)
    #expect(
      outcome.messages.hasPrefix(
        "error: option '--family' takes one of \(known), not 'timelok';"
          + " did you mean 'timelock'?"),
      "\(outcome.messages)")
  }

  @Test("a name that one family alone has needs no family beside it, and is not another's")
  func owned() {
    let stories = ["tour", "late-cashier", "--plain", "--step", "8"]
    let named = Self.program.runWords(stories + ["--family", "one-way"])
    #expect(named.code == .fine && Self.program.runWords(stories) == named)
    let template = ["run", "--template", "expiry-stream"]
    #expect(
      Self.program.runWords(template)
        == Self.program.runWords(template + ["--family", "one-way"]))
    for words in [stories, template] {
      #expect(Self.program.runWords(words + ["--family", "timelock"]).code == .usage)
    }
    let shared = ["run", "--template", "early-refund"]
    #expect(
      Self.program.runWords(shared) == Self.program.runWords(shared + ["--family", "timelock"]))
  }

  @Test("the stories of all families are listed, and of one family where it is named")
  func lists() {
    let all = Self.program.run("tour", "--list").output
    let parts = chainFamilies.map {
      Self.program.run("tour", "--list", "--family", $0.name).output
    }
    #expect(all == parts.joined(separator: "\n"))
    #expect(parts.allSatisfy { !$0.isEmpty } && Set(parts).count == chainFamilies.count)
  }

  @Test(
    "what is about a chain of blocks alone is refused by name to a family that settles elsewhere",
    arguments: [["tour", "--list"], ["tour", "--html", "/dev/null"]])
  func notOnAChain(words: [String]) {
    let outcome = Self.program.runWords(words + ["--family", "voucher"])
    #expect(outcome.code == .usage && outcome.output.isEmpty)
    #expect(
      outcome.messages.hasPrefix(
        "error: 'paychan tour' means nothing for the family 'voucher', but for 'timelock' or"
          + " 'one-way'"),
      "\(outcome.messages)")
  }

  @Test("a story of such a family runs, and nothing is asked of its transactions")
  func notAsked() throws {
    let scenario = try #require(Scenario<Voucher>.template(named: "stale-voucher")).scenario
    let story = scenario.json.text()
    #expect(Self.program.run("run", "-", input: story).code == .fine)
    let why = Self.program.run("why", "-", input: story)
    #expect(why.code == .usage && why.messages.contains("'voucher'"), "\(why.messages)")
  }

  @Test("a story says its family itself, and need not say the timelock family")
  func written() throws {
    let plain = Self.program.run("run", "-", input: try Self.story(nil).text())
    let named = Self.program.run("run", "-", input: try Self.story("timelock").text())
    #expect(plain.code == .fine && named == plain)
  }

  @Test("a story of a family that there is not is refused where it says so")
  func unknownStory() throws {
    let story = try Self.story("toy").text()
    let problem = "'family' is 'toy'"
    for words in [["run", "-"], ["why", "-"], ["schedule", "-"]] {
      let outcome = Self.program.runWords(words, input: story)
      #expect(outcome.code == .badData && outcome.output.isEmpty)
      #expect(outcome.messages.contains(problem), "\(outcome.messages)")
      #expect(outcome.messages.contains("timelock"), "\(outcome.messages)")
    }
    let line = Self.program.run("run", "--lines", input: story.replacing("\n", with: "") + "\n")
    #expect(line.code == .fine && line.output.contains(#""error":"bad-story""#))
    #expect(line.output.contains(problem))
  }

  @Test("a story whose family is no text is refused as the usual family refuses it")
  func noText() throws {
    var object = try #require(try Self.story(nil).object)
    object["family"] = 1
    let outcome = Self.program.run("run", "-", input: JSON.object(object).text())
    #expect(outcome.code == .badData && outcome.messages.contains("family"))
  }

  @Test("lines say their families themselves")
  func lines() {
    let outcome = Self.program.run("run", "--lines", "--family", "timelock", input: "")
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("option '--family' and option '--lines' exclude each other"))
  }

  @Test("a transaction without a story has no family")
  func bare() {
    let words = ["why", "--tx", "00", "--chain", "none", "--family", "timelock"]
    let outcome = Self.program.runWords(words)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("option '--family' and option '--tx' exclude each other"))
  }

  @Test("a topic of help takes nothing else, and shows its help as itself")
  func topics() {
    let surplus = Self.program.run("help", "moves", "now")
    #expect(surplus.code == .usage && surplus.messages.contains("argument 'now' is one too many"))
    #expect(surplus.messages.contains("usage: paychan help moves [--family <name>]"))
    #expect(Self.program.run("help", "moves", "--help") == Self.program.run("help", "moves"))
  }
}

extension String {
  /// The text without the times that explorations took.
  fileprivate var withoutTimes: String {
    split(separator: "\n").filter { !$0.contains("seconds") && !$0.contains("milliseconds") }
      .joined(separator: "\n")
  }
}
