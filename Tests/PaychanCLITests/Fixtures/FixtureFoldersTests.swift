import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

/// Folders of fixtures: of all families, of one, and flat ones that earlier versions wrote.
@Suite("paychan fixtures, in folders")
struct FixtureFoldersTests {
  private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fixtures").standardized

  private static func run(_ words: String...) -> Outcome {
    PaychanCommand.program.runWords(["fixtures"] + words)
  }

  /// Copies a committed file.
  private static func copy(_ path: String, to place: URL) throws {
    let folder = place.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: committed.appending(path: path), to: place)
  }

  /// Earlier versions wrote all files into one folder, with the index and the schema beside them.
  private static func makeFlat(_ folder: URL) throws {
    for name in ["keys.json", "refund.json"] {
      try copy("timelock/\(name)", to: folder.appending(path: name))
    }
    let first = "../Tests/FixtureConsumer/Revisions/first.json"
    try copy(first, to: folder.appending(path: "signatures.json"))
    for name in ["index.json", "schema.json"] {
      try copy(name, to: folder.appending(path: name))
    }
  }

  @Test("a flat folder of an earlier version is recomputed, and nothing differs")
  func flat() throws {
    try withTemporaryFolder { folder in
      try Self.makeFlat(folder)
      for words in [[], ["--family", "timelock"]] {
        let outcome = PaychanCommand.program.runWords(
          ["fixtures", "verify", folder.path()] + words)
        #expect(
          outcome == Outcome(code: .fine, output: "", messages: "18 cases, nothing differs\n"))
      }
    }
  }

  @Test("a digit that was changed in a flat folder is named")
  func flatDamaged() throws {
    try withTemporaryFolder { folder in
      try Self.makeFlat(folder)
      let place = folder.appending(path: "refund.json")
      let text = try String(contentsOf: place, encoding: .utf8)
        .replacing(#""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
      try text.write(to: place, atomically: true, encoding: .utf8)
      let outcome = Self.run("verify", folder.path())
      #expect(outcome.code == .refused)
      #expect(outcome.output.contains("refund-0001: channel.closing-fee: expected 338, found 339"))
    }
  }

  @Test("the folder of all families and the folder of one have the same cases")
  func nested() throws {
    try withTemporaryFolder { folder in
      try Self.copy("timelock/keys.json", to: folder.appending(path: "timelock/keys.json"))
      for place in [folder, folder.appending(path: "timelock")] {
        let outcome = Self.run("verify", place.path())
        #expect(
          outcome == Outcome(code: .fine, output: "", messages: "13 cases, nothing differs\n"))
      }
    }
  }

  @Test("a flat folder and the folder of a family are compared, and a missing file is named")
  func compared() throws {
    try withTemporaryFolder { folder in
      let flat = folder.appending(path: "flat"), nested = folder.appending(path: "nested")
      try Self.copy("timelock/keys.json", to: flat.appending(path: "keys.json"))
      try Self.copy("timelock/keys.json", to: nested.appending(path: "timelock/keys.json"))
      let family = nested.appending(path: "timelock")
      let same = Self.run("diff", flat.path(), family.path())
      #expect(same == Outcome(code: .fine, output: "", messages: ""))
      try Self.copy("timelock/refund.json", to: family.appending(path: "refund.json"))
      let other = Self.run("diff", flat.path(), family.path())
      #expect(other.code == .refused)
      #expect(other.output == "\(family.path())/refund.json: no such file in \(flat.path())\n")
      let json = try JSON(parsing: Self.run("diff", flat.path(), family.path(), "--json").output)
      #expect(json.object?["files"]?.array?.count == 1)
      #expect(json.object?["alone"] == [.string("\(family.path())/refund.json")])
    }
  }

  @Test("a digit that differs in two folders is named with its files")
  func comparedDamaged() throws {
    try withTemporaryFolder { folder in
      let one = folder.appending(path: "one/keys.json"),
        other = folder.appending(path: "two/keys.json")
      for place in [one, other] { try Self.copy("timelock/keys.json", to: place) }
      let text = try String(contentsOf: other, encoding: .utf8)
        .replacing(#""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
      try text.write(to: other, atomically: true, encoding: .utf8)
      let found = Self.run(
        "diff", folder.appending(path: "one").path(), folder.appending(path: "two").path())
      #expect(found.code == .refused)
      #expect(
        found.output
          == "keys-0001.channel.closing-fee: 338 in \(one.path()), 339 in \(other.path())\n")
    }
  }

  @Test("an empty folder is refused with a file that could be in it")
  func empty() throws {
    try withTemporaryFolder { folder in
      let outcome = Self.run("verify", folder.path())
      #expect(outcome.code == .missingInput)
      #expect(outcome.messages.contains("keys.json"))
    }
  }

  @Test(
    "an unknown family or topic is refused with those that are known",
    arguments: [
      (["verify", "-", "--family", "timelok"], "timelock"),
      (["generate", "--family", "keys"], "timelock"),
      (["generate", "--topic", "kees"], "keys"),
      (["generate", "--topic", "timelock"], "chains"),
    ])
  func unknown(words: [String], known: String) {
    let outcome = PaychanCommand.program.runWords(["fixtures"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains(known), "\(outcome.messages)")
  }

  @Test("one family alone is made in its folder, without an index")
  func restricted() throws {
    try withTemporaryFolder { folder in
      let outcome = Self.run(
        "generate", "--family", "timelock", "--topic", "keys", "--count", "1", "--out",
        folder.path())
      #expect(outcome.code == .fine)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      #expect(names == ["timelock", "timelock/keys.json"])
    }
  }

  @Test("a family that files name is made in a folder of its own, and recomputed alone")
  func second() throws {
    try withTemporaryFolder { folder in
      let made = Self.run(
        "generate", "--family", "one-way", "--topic", "scripts", "--count", "1", "--out",
        folder.path())
      #expect(made.code == .fine)
      try Self.copy("timelock/keys.json", to: folder.appending(path: "timelock/keys.json"))
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      #expect(
        names == ["one-way", "one-way/scripts.json", "timelock", "timelock/keys.json"])
      for (words, line) in [
        ([], "14 cases, nothing differs\n"),
        (["--family", "one-way"], "one case, nothing differs\n"),
        (["--family", "timelock"], "13 cases, nothing differs\n"),
      ] {
        let outcome = PaychanCommand.program.runWords(
          ["fixtures", "verify", folder.path()] + words)
        #expect(outcome == Outcome(code: .fine, output: "", messages: line))
      }
    }
  }

  @Test("a topic that two families have is made for both, or for the one that is asked for")
  func sharedTopic() throws {
    try withTemporaryFolder { folder in
      for (words, families) in [
        (["--family", "one-way"], ["one-way"]), ([], ["one-way", "timelock"]),
      ] {
        let place = folder.appending(path: "\(families.count)")
        let outcome = PaychanCommand.program.runWords(
          ["fixtures", "generate", "--topic", "refusals", "--count", "1", "--out", place.path()]
            + words)
        #expect(outcome.code == .fine)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted()
        #expect(names == families)
      }
    }
  }

  @Test("the committed index names every committed file, with the number of its bytes")
  func index() throws {
    func read(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: Self.committed.appending(path: path)))
    }
    let index = try JSON(parsing: try read("index.json")).object
    let entries = index?["files"]?.array?.compactMap(\.object) ?? []
    let names = entries.compactMap { $0["file"]?.string }
    let found = try FileManager.default.subpathsOfDirectory(atPath: Self.committed.path())
      .filter { $0.contains("/") && $0.hasSuffix(".json") }
    #expect(Set(names) == Set(found) && names.count == found.count)
    for entry in entries {
      let name = try #require(entry["file"]?.string)
      #expect(entry["bytes"] == .number(try read(name).count))
    }
  }
}
