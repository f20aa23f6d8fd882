import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

/// Fixtures on the command line as data: what `--json` gives.
@Suite("paychan fixtures --json")
struct FixturesDocumentTests {
  private static func run(_ words: String...) throws -> (code: ExitCode, json: JSON) {
    let outcome = PaychanCommand.program.runWords(["fixtures"] + words + ["--json"])
    return (outcome.code, try JSON(parsing: outcome.output))
  }

  private static func generate(
    into folder: URL, seed: String = "paychan"
  ) throws -> (code: ExitCode, json: JSON) {
    try run("generate", "--topic", "keys", "--seed", seed, "--out", folder.path())
  }

  @Test("the files that were made are listed, and whether they were there")
  func generated() throws {
    try withTemporaryFolder { folder in
      let made = try Self.generate(into: folder)
      let again = try Self.generate(into: folder)
      #expect(made.code == .fine && again.code == .fine)
      let files = [made, again].map { $0.json.object?["files"]?.array?.first?.object ?? [:] }
      #expect(files.map { $0["kept"] } == [false, true])
      #expect(files.map { $0["family"] } == ["keys", "keys"])
      #expect(files.map { $0["file"] } == ["timelock/keys.json", "timelock/keys.json"])
      #expect(files[0]["sha256"] == files[1]["sha256"])
      let path = try #require(files[0]["path"]?.string)
      #expect(files[0]["bytes"] == .number(try Data(contentsOf: URL(filePath: path)).count))
      #expect(made.json.object?["index"] == .null)
    }
  }

  @Test("differences are listed with file, case, path, and both values")
  func verified() throws {
    try withTemporaryFolder { folder in
      _ = try Self.generate(into: folder)
      let path = folder.appending(path: "timelock/keys.json").path()
      let good = try Self.run("verify", path)
      #expect(good.code == .fine)
      #expect(good.json.object?["cases"] == 13)
      #expect(good.json.object?["differences"] == [])
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let bad = text.replacing(
        #""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
      try bad.write(toFile: path, atomically: true, encoding: .utf8)
      let found = try Self.run("verify", path)
      #expect(found.code == .refused)
      #expect(found.json.object?["difference-count"] == 2)
      let differences = found.json.object?["differences"]?.array ?? []
      #expect(differences.first?.object?["case"] == .null)
      #expect(
        differences.last == [
          "file": .string(path), "case": "keys-0001", "path": "channel.closing-fee",
          "expected": 338, "found": 339,
        ])
    }
  }

  @Test("a file that cannot be read stands beside the others with its problem")
  func unreadable() throws {
    try withTemporaryFolder { folder in
      _ = try Self.generate(into: folder)
      try Data("{".utf8).write(to: folder.appending(path: "timelock/funding.json"))
      let found = try Self.run("verify", folder.path())
      #expect(found.code == .badData)
      #expect(found.json.object?["unreadable"] == 1)
      let files = found.json.object?["files"]?.array?.compactMap(\.object) ?? []
      #expect(files.count == 2)
      #expect(files.first?["problem"]?.string?.contains("is no JSON") == true)
      #expect(files.last?["problem"] == .null)
    }
  }

  @Test("two files are compared as data, and their values stand in the order of the files")
  func compared() throws {
    try withTemporaryFolder { folder in
      let one = folder.appending(path: "one"), other = folder.appending(path: "other")
      _ = try Self.generate(into: one)
      _ = try Self.generate(into: other, seed: "another")
      let paths = [one, other].map { $0.appending(path: "timelock/keys.json").path() }
      let same = try Self.run("diff", paths[0], paths[0])
      #expect(same.code == .fine && same.json.object?["differences"] == [])
      let found = try Self.run("diff", paths[0], paths[1])
      #expect(found.code == .refused)
      let seeds = found.json.object?["differences"]?.array?.compactMap(\.object).first {
        $0["path"] == "scenario.seed"
      }
      #expect(
        seeds == [
          "case": "keys-0001", "path": "scenario.seed", "first": "paychan/keys/0/1",
          "second": "another/keys/0/1",
        ])
    }
  }

  @Test("files about two topics are not compared")
  func topics() throws {
    try withTemporaryFolder { folder in
      for topic in ["keys", "funding"] {
        _ = PaychanCommand.program.run(
          "fixtures", "generate", "--topic", topic, "--out", folder.path())
      }
      let paths = ["keys.json", "funding.json"].map {
        folder.appending(path: "timelock/\($0)").path()
      }
      let outcome = PaychanCommand.program.runWords(["fixtures", "diff"] + paths)
      #expect(outcome.code == .badData && outcome.output.isEmpty)
      #expect(
        outcome.messages.contains(
          "'\(paths[1])' is about 'timelock/funding', and the file '\(paths[0])' about"
            + " 'timelock/keys'"))
    }
  }
}
