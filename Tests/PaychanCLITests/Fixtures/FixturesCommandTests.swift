import Foundation
import Testing

@testable import PaychanCLI

/// Fixtures on the command line: made, kept, recomputed and compared.
@Suite("paychan fixtures")
struct FixturesCommandTests {
  private static func generate(_ words: String..., to folder: URL) -> Outcome {
    PaychanCommand.program.runWords(
      ["fixtures", "generate", "--out", folder.path()] + words)
  }

  @Test("the same seed gives the same bytes, on however many threads, and the files are kept")
  func same() throws {
    try withTemporaryFolder { folder in
      let one = folder.appending(path: "one"), other = folder.appending(path: "other")
      #expect(Self.generate("--topic", "keys", "--jobs", "1", to: one).code == .fine)
      #expect(Self.generate("--topic", "keys", "--jobs", "3", to: other).code == .fine)
      let bytes = try Data(contentsOf: one.appending(path: "timelock/keys.json"))
      let same = try Data(contentsOf: other.appending(path: "timelock/keys.json"))
      #expect(bytes == same)
      let again = Self.generate("--topic", "keys", to: one)
      #expect(again.messages.contains("as they were"))
    }
  }

  @Test("what was made is found to be right, and a digit that was changed is named")
  func verify() throws {
    try withTemporaryFolder { folder in
      _ = Self.generate("--topic", "keys", to: folder)
      let path = folder.appending(path: "timelock/keys.json").path()
      let good = PaychanCommand.program.run("fixtures", "verify", path)
      #expect(good == Outcome(code: .fine, output: "", messages: "13 cases, nothing differs\n"))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let bad = text.replacing(
        #""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
      try bad.write(toFile: path, atomically: true, encoding: .utf8)
      let found = PaychanCommand.program.run("fixtures", "verify", path)
      #expect(found.code == .refused)
      #expect(
        found.output.contains("keys-0001: channel.closing-fee: expected 338, found 339"))
      #expect(found.output.contains("checksum"))
      #expect(found.messages == "13 cases, 2 differences\n")
    }
  }

  @Test("one damaged file in a folder does not keep the others from being recomputed")
  func damagedNeighbour() throws {
    try withTemporaryFolder { folder in
      _ = Self.generate("--topic", "keys", to: folder)
      try Data("{".utf8).write(to: folder.appending(path: "timelock/funding.json"))
      let outcome = PaychanCommand.program.run("fixtures", "verify", folder.path())
      #expect(outcome.code == .badData)
      #expect(outcome.messages.contains("funding.json"))
      #expect(
        outcome.messages.hasSuffix("13 cases, nothing differs, one file that cannot be read\n"))
    }
  }

  @Test("two files are compared by case and member")
  func diff() throws {
    try withTemporaryFolder { folder in
      let one = folder.appending(path: "one"), other = folder.appending(path: "other")
      _ = Self.generate("--topic", "keys", to: one)
      _ = Self.generate("--topic", "keys", "--seed", "another", to: other)
      let paths = [one, other].map { $0.appending(path: "timelock/keys.json").path() }
      #expect(PaychanCommand.program.run("fixtures", "diff", paths[0], paths[0]).code == .fine)
      let found = PaychanCommand.program.run("fixtures", "diff", paths[0], paths[1])
      #expect(found.code == .refused)
      #expect(
        found.output.contains(
          #"keys-0001.scenario.seed: "paychan/keys/0/1" in \#(paths[0]), "#
            + #""another/keys/0/1" in \#(paths[1])"#))
    }
  }

  @Test("a difference says which file has which value, on either side")
  func diffNamesFiles() throws {
    try withTemporaryFolder { folder in
      _ = Self.generate("--topic", "keys", to: folder)
      let path = folder.appending(path: "timelock/keys.json").path()
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = text.replacing(
        #""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
      let other = PaychanCommand.program.run("fixtures", "diff", path, "-", input: changed)
      #expect(other.code == .refused)
      #expect(other.output == "keys-0001.channel.closing-fee: 338 in \(path), 339 in -\n")
      let turned = PaychanCommand.program.run("fixtures", "diff", "-", path, input: changed)
      #expect(turned.output == "keys-0001.channel.closing-fee: 339 in -, 338 in \(path)\n")
    }
  }

  @Test("files about two topics are not compared, and end with 65")
  func diffTopics() throws {
    let texts = ["keys", "ladder"].map {
      #"{"format":"paychan-fixtures","version":1,"family":"\#($0)","cases":[]}"#
    }
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "keys.json").path()
      try Data(texts[0].utf8).write(to: folder.appending(path: "keys.json"))
      let same = PaychanCommand.program.run("fixtures", "diff", path, "-", input: texts[0])
      #expect(same == Outcome(code: .fine, output: "", messages: ""))
      let other = PaychanCommand.program.run("fixtures", "diff", path, "-", input: texts[1])
      let messages =
        "error: standard input is about 'timelock/ladder', and the file '\(path)' about"
        + " 'timelock/keys'; compare two files about one topic\n"
      #expect(other == Outcome(code: .badData, output: "", messages: messages))
    }
  }

  @Test(
    "what is no fixture ends with 65 and says why",
    arguments: [
      ("", "is empty"), ("{", "is no JSON"), ("{}", "its 'format' is missing"),
      (#"{"format":"paychan-fixtures","version":9}"#, "is of another version of fixtures: '9'"),
      (#"{"format":"paychan-fixtures","version":1,"family":"x"}"#, "'family'"),
    ])
  func bad(text: String, words: String) {
    let outcome = PaychanCommand.program.runWords(["fixtures", "verify", "-"], input: text)
    #expect(outcome.code == .badData && outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test("a part that is none is refused", arguments: ["0/2", "3/2", "1", "1/x", "/"])
  func shard(text: String) {
    let outcome = PaychanCommand.program.run("fixtures", "generate", "--shard", text)
    #expect(outcome.code == .usage && outcome.messages.contains("such as 2/4, not '\(text)'"))
  }
}
