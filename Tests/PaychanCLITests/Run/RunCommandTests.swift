import Channels
import ExactJSON
import Foundation
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("paychan run")
struct RunCommandTests {
  private let program = PaychanCommand.program

  @Test("the ready stories are named, one a line")
  func listsTemplates() {
    let outcome = program.run("run", "--list-templates")
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    let names = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names == Timelock.templates.map(\.name))
    #expect(zip(lines, Timelock.templates).allSatisfy { $0.hasSuffix("  \($1.title)") })
  }

  @Test("a ready story is printed as a document that says the same")
  func printsTemplate() throws {
    let outcome = program.run("run", "--template", "video-stream")
    #expect(outcome.code == .fine)
    let story = try Scenario<Timelock>(parsing: Array(outcome.output.utf8))
    #expect(story == Scenario<Timelock>.template(named: "video-stream")?.scenario)
  }

  @Test("a story is told the same from a file and from standard input, each time")
  func readsStory() throws {
    let story = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario.text
    let told = program.run("run", "-", input: story)
    #expect(told.code == .fine)
    #expect(told.messages.isEmpty)
    #expect(told.output.hasPrefix("early-refund\n"))
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "story.json").path()
      try Data(story.utf8).write(to: URL(filePath: path))
      #expect(program.run("run", path) == told)
    }
  }

  @Test("the whole trace is JSON, byte for byte the same each time")
  func givesJSON() throws {
    let story = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario
    let outcome = program.run("run", "--json", "-", input: story.text)
    #expect(outcome.code == .fine)
    #expect(program.run("run", "--json", "-", input: story.text) == outcome)
    let json = try JSON(parsing: Array(outcome.output.utf8))
    #expect(json.keys == ["scenario", "prelude", "moves", "outcome"])
    #expect(json["scenario"] == story.json)
    #expect(json["moves"]?.array?.count == story.moves.count)
    let refusal = json.at("moves.10.events.0.verdict")
    #expect(refusal?["reject-reason"] == "non-final")
    #expect(refusal?["first-height"] == 201)
    #expect(json["outcome"]?["shortfall"] == ["payer": 0, "payee": 0])
  }

  @Test("the chain is written as lines that a ledger session finds as expected")
  func exportsChain() throws {
    let story = try #require(Scenario<Timelock>.template(named: "early-refund")).scenario.text
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "chain.jsonl").path()
      try Data("old".utf8).write(to: URL(filePath: path))
      let outcome = program.run("run", "-", "--export-chain", path, input: story)
      #expect(outcome.code == .fine)
      #expect(
        outcome.messages
          == "wrote 209 lines to '\(path)': 202 blocks, 4 tests, 2 sends\n")
      #expect(outcome.output == program.run("run", "-", input: story).output)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 1)
      let lines = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let replayed = program.run("ledger", input: lines)
      #expect(replayed.code == .fine)
      #expect(replayed.messages.isEmpty)
      let wrong = lines.replacing(#""non-final""#, with: #""dust""#)
      let found = program.run("ledger", input: wrong)
      #expect(found.code == .refused)
      #expect(found.messages.contains(" (refund) is not answered as expected: reject-reason"))
    }
  }

  @Test("a chain that cannot be written ends with 74, and nothing is told")
  func cannotExport() throws {
    let story = try #require(Scenario<Timelock>.template(named: "double-spend")).scenario.text
    let path = "/dev/null/folder/chain.jsonl"
    let outcome = program.run("run", "-", "--export-chain", path, input: story)
    #expect(outcome.code == .inputOutput)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: the file '\(path)' cannot be written: "))
  }

  @Test("a reader who goes away is no failure", arguments: [[], ["--json"]])
  func endsQuietly(options: [String]) throws {
    let story = Transcript()
    let template = try #require(Scenario<Timelock>.template(named: "video-stream"))
    story.append(Array(template.scenario.text.utf8))
    let messages = Transcript()
    let console = Console(
      read: { limit throws(SystemError) in story.take(upTo: limit) },
      write: { _ throws(SystemError) in throw SystemError(code: EPIPE) },
      complain: { bytes throws(SystemError) in messages.append(bytes) })
    #expect(program.run(["run", "-"] + options, console: console) == .fine)
    #expect(messages.text.isEmpty)
  }
}
