import Channels
import ExactJSON
import Foundation
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

@Suite("Topics of help")
struct HelpTopicTests {
  @Test("a topic is a screen of 80 columns", arguments: PaychanCommand.program.topics.map(\.name))
  func fits(name: String) {
    let outcome = PaychanCommand.program.run("help", name)
    #expect(outcome.code == .fine && outcome.messages.isEmpty)
    for line in outcome.output.split(separator: "\n") {
      #expect(line.count <= 80 && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("every move is listed with its example")
  func moves() {
    let flat = Self.flat("moves")
    for form in Move<Timelock>.forms {
      #expect(flat.contains(" \(form.name) \(form.about) Takes "))
      #expect(flat.contains(form.example.json.onOneLine))
    }
    for form in Timelock.changeForms { #expect(flat.contains(form.about)) }
  }

  @Test("every member of a story and every term is listed")
  func scenario() {
    let flat = Self.flat("scenario")
    for note in Scenario<Timelock>.notes + Timelock.termsNotes {
      #expect(flat.contains(" \(note.key) "))
      #expect(flat.contains("\(note.about) \(note.usual.map { "Normally \($0)." } ?? "Required.")"))
    }
  }

  @Test("the story that is shown runs, and pays twice")
  func example() throws {
    let rest = try #require(Self.screen("scenario").components(separatedBy: "AN EXAMPLE:\n").last)
    let text = try #require(rest.components(separatedBy: "OPTIONS:\n").first)
    #expect(text.contains("\"two-payments\""))
    let outcome = PaychanCommand.program.run("run", "-", input: text)
    #expect(outcome.code == .fine && outcome.output.contains("+200,000 sat on the chain"))
  }

  @Test(
    "whatever a newcomer types leads somewhere",
    arguments: [
      ("moves", "did you mean 'help moves'?"), ("help movs", "did you mean 'help moves'?"),
      ("decode", "did you mean 'tx decode' or 'script decode' or 'psbt decode'?"),
      ("man", "did you mean 'manual'?"), ("stories", "did you mean 'tour'?"),
      ("simulate", "did you mean 'run'?"), ("explain", "did you mean 'why'?"),
    ])
  func hints(line: String, hint: String) {
    let outcome = PaychanCommand.program.runWords(line.split(separator: " ").map(String.init))
    #expect(outcome.code == .usage && outcome.messages.contains(hint), "\(outcome.messages)")
  }

  @Test("the version is told in every usual spelling", arguments: ["version", "-V", "-v"])
  func version(word: String) {
    #expect(PaychanCommand.program.run(word) == PaychanCommand.program.run("--version"))
  }

  @Test(
    "'help' behind a command is its help",
    arguments: [["tx"], ["tx", "decode"], ["explore"], ["run"], ["fixtures", "verify"]])
  func helpBehind(words: [String]) {
    let help = PaychanCommand.program.runWords(words + ["--help"])
    #expect(help.code == .fine)
    #expect(PaychanCommand.program.runWords(words + ["help"]) == help)
  }

  private static func screen(_ topic: String) -> String {
    PaychanCommand.program.run("help", topic).output
  }

  private static func flat(_ topic: String) -> String {
    screen(topic).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
