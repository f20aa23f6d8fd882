import Foundation
import Testing

@testable import PaychanCLI

@Suite("The man pages")
struct ManualTests {
  private static let pages = ManualPage.all(of: PaychanCommand.program)

  @Test("there is one for each command and each topic")
  func complete() {
    let commands = CompletionTable(PaychanCommand.program).entries.map { entry in
      (["paychan"] + entry.names).joined(separator: "-") + ".1"
    }
    let topics = PaychanCommand.program.topics.map { "paychan-\($0.name).7" }
    #expect(Self.pages.map(\.file) == commands + topics)
  }

  @Test("every option of a command is in its page")
  func options() throws {
    for entry in CompletionTable(PaychanCommand.program).entries {
      let page = ManualPage(entry, in: PaychanCommand.program)
      for option in entry.command.options {
        #expect(page.text.contains(".TP\n\(Roff.bold(option.spelling))"), "\(page.file)")
      }
    }
  }

  @Test("every option of a topic is in its page")
  func topicOptions() {
    for topic in PaychanCommand.program.topics {
      let page = ManualPage(topic, in: PaychanCommand.program)
      #expect(!topic.options.isEmpty)
      for option in topic.options {
        #expect(page.text.contains(".TP\n\(Roff.bold(option.label))"), "\(page.file)")
      }
    }
  }

  @Test(
    "no page makes mandoc warn",
    .enabled(if: InstalledProgram.path("mandoc") != nil, "there is no mandoc on this machine"))
  func lint() throws {
    let mandoc = try #require(InstalledProgram.path("mandoc"))
    try withTemporaryFolder { folder in
      let outcome = PaychanCommand.program.run("manual", "--all", folder.path())
      #expect(outcome.code == .fine && outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix("wrote \(Self.pages.count) pages into '"))
      let files = Self.pages.map { folder.appending(path: $0.file).path() }
      let answer = try InstalledProgram.run(mandoc, ["-Tlint", "-Wwarning"] + files, input: "")
      #expect(answer.code == 0 && answer.output.isEmpty, "\(answer.output)")
      let spoiled = folder.appending(path: "spoiled.1")
      try Data("\(Self.pages[0].text).XX\n".utf8).write(to: spoiled)
      let words = ["-Tlint", "-Wwarning", spoiled.path()]
      let other = try InstalledProgram.run(mandoc, words, input: "")
      #expect(other.code != 0)
    }
  }

  @Test(
    "a page is asked for by the names of its command",
    arguments: [
      ([], "paychan.1"), (["tour"], "paychan-tour.1"), (["tx", "decode"], "paychan-tx-decode.1"),
      (["moves"], "paychan-moves.7"),
    ])
  func prints(names: [String], file: String) throws {
    let outcome = PaychanCommand.program.runWords(["manual"] + names)
    let page = try #require(Self.pages.first { $0.file == file })
    #expect(outcome == Outcome(code: .fine, output: page.text, messages: ""))
  }

  @Test("a command that there is not has no page")
  func unknown() {
    let outcome = PaychanCommand.program.run("manual", "tuor")
    #expect(outcome.code == .usage && outcome.messages.contains("did you mean 'tour'?"))
  }

  @Test(
    "what roff would take for its own is escaped",
    arguments: [
      (".TH", "\\&.TH"), ("'quoted'", "\\(aqquoted\\(aq"), ("a\\b", "a\\eb"),
      ("k−1", "k\\[u2212]1"),
      ("\"x\"", "\\(dqx\\(dq"),
    ])
  func escapes(text: String, escaped: String) {
    #expect(Roff.line(text) == escaped)
  }
}
