import Channels
import Foundation
import Testing
import Timelock
import Walkthroughs

@testable import PaychanCLI

/// Every story as plain text in 80 columns, and the file that holds how it should read.
@Suite("The stories in the terminal")
struct StoryScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Stories")

  private static let stories: [String] = families.names { $0.storyNames }

  @Test("a story reads as recorded, in plain ASCII and in 80 columns", arguments: stories)
  func reads(name: String) throws {
    let outcome = PaychanCommand.program.run("tour", name, "--plain", "--no-pause")
    let file = Self.folder.appending(path: "\(name).txt")
    if isRecording { try Data(outcome.output.utf8).write(to: file) }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(outcome.output == recorded, "PAYCHAN_RECORD_SCREENS=1 swift test records it again")
    #expect(outcome.code == .fine && outcome.messages.isEmpty)
    #expect(outcome.output.utf8.filter { $0 >= 0x80 }.isEmpty)
    #expect(!outcome.output.contains("(nothing)"))
    let verdicts = outcome.output.split(separator: "\n").count { $0.hasSuffix("was right.") }
    let endings = outcome.output.split(separator: "\n").count { $0 == "Who has the money?" }
    #expect(verdicts == endings, "a question before a fork has no right answer")
    for line in outcome.output.split(separator: "\n") {
      #expect(line.count <= 80 && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("every recorded story is one that is told")
  func knowsEveryRecording() throws {
    let names = Set(Self.stories.map { "\($0).txt" })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Set(files) == names.union(["zh"]))
    let chinese = Self.folder.appending(path: "zh").path()
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: chinese)) == names)
  }

  @Test("the stories are listed by name")
  func list() {
    let outcome = PaychanCommand.program.run("tour", "--list", "--plain")
    for name in Self.stories { #expect(outcome.output.contains("  \(name)")) }
  }

  @Test("a story can begin at a step, and one that it does not have is refused")
  func step() {
    let outcome = PaychanCommand.program.run("tour", "fees", "--plain", "--step", "4")
    #expect(outcome.output.hasPrefix("Who pays what, step 4 of 4"))
    let beyond = PaychanCommand.program.run("tour", "fees", "--step", "5")
    #expect(beyond.code == .usage && beyond.messages.contains("from 1 to 4, not '5'"))
  }

  @Test("a story that there is not is refused, with what was meant")
  func unknown() {
    let outcome = PaychanCommand.program.run("tour", "hostag")
    #expect(outcome.code == .usage && outcome.messages.contains("did you mean 'hostage'?"))
  }

  @Test("the data of a story has every step and every fork of it")
  func data() throws {
    let walkthrough = Walkthrough<Timelock>.hostage
    let json = try decoded("tour", walkthrough.name, "--json")
    #expect(json.text(at: "name") == "hostage")
    for (number, beat) in walkthrough.beats.enumerated() {
      for fork in beat.forks.indices {
        #expect(json.text(at: "steps.\(number).forks.\(fork).ending") == "as-agreed")
      }
    }
    #expect(json.at("steps.\(walkthrough.beats.count)") == nil)
  }

  @Test("--plain has no colours, whatever --color says")
  func plain() {
    let outcome = PaychanCommand.program.run("tour", "--list", "--plain", "--color", "always")
    #expect(!outcome.output.contains("\u{1b}"))
  }
}
