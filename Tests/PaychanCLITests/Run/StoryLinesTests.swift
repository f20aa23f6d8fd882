import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

@Suite("paychan run --lines")
struct StoryLinesTests {
  private let program = PaychanCommand.program

  private func line(_ name: String) throws -> String {
    try #require(Scenario<Timelock>.template(named: name)).scenario.json.text(.compact) + "\n"
  }

  private func answers(_ input: String, _ options: String...) throws -> [JSON] {
    let outcome = program.runWords(["run", "--lines"] + options, input: input)
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    return try outcome.output.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
  }

  @Test("each story is answered in order with the trace that it has alone", arguments: [1, 3])
  func traces(jobs: Int) throws {
    let names = ["early-refund", "double-spend", "early-refund"]
    let found = try answers(names.map(line).joined(), "--jobs", "\(jobs)")
    #expect(found.count == 3)
    for (name, trace) in zip(names, found) {
      let alone = program.run("run", "--json", "-", input: try line(name))
      #expect(trace == (try JSON(parsing: Array(alone.output.utf8))))
    }
  }

  @Test("chains are those that are exported, and a ledger finds them as expected")
  func chains() throws {
    let trace = try answers(try line("early-refund"), "--chains")[0]
    #expect(trace.keys == ["scenario", "prelude", "moves", "outcome", "chain"])
    let scenario = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario
    let lines = try #require(trace["chain"]?.array)
    #expect(lines == ChainExport(try scenario.run()).lines)
    let text = lines.map { $0.text(.compact) + "\n" }.joined()
    #expect(program.run("ledger", input: text).code == .fine)
  }

  @Test("what is no story, or cannot happen, is answered in its place, and the stream goes on")
  func errors() throws {
    let impossible = """
      {"paychan-scenario":1,"terms":{"capacity":"10 mBTC","unit":"1 mBTC","refund-height":200,\
      "step":2,"reaction":1,"delay":1},"moves":[{"open":"payer"},{"restart":"payee"}]}

      """
    let found = try answers("[]\n{\n" + impossible + line("double-spend"))
    #expect(found.map { $0["error"] } == ["bad-story", "bad-story", "impossible-move", nil])
    #expect(found[0]["message"]?.string?.hasPrefix("the line is no scenario: ") == true)
    #expect(found[1]["message"]?.string?.hasPrefix("the line is no JSON: ") == true)
    #expect(found[2].keys == ["error", "message", "move"])
    #expect(found[2]["move"] == 1)
    #expect(found[3]["scenario"]?["name"] == "double-spend")
  }

  @Test("no lines, no answers")
  func empty() throws {
    #expect(try answers("").isEmpty)
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      (["--chains", "-"], "option '--chains' needs option '--lines' beside it"),
      (["--jobs", "2"], "option '--jobs' needs option '--lines' beside it"),
      (["--lines", "-"], "argument <scenario> and option '--lines' exclude each other"),
      (["--lines", "--json"], "option '--json' and option '--lines' exclude each other"),
      (["--lines", "--jobs", "0"], "option '--jobs' takes a number from 1 to 256, not '0'"),
      (
        ["--lines", "--list-templates"],
        "option '--list-templates' and option '--lines' exclude each other"
      ),
    ])
  func refusesCommandLine(words: [String], message: String) {
    let outcome = program.runWords(["run"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}
