import Channels
import ExactJSON
import Foundation
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

struct FuzzCommandTests {
  private static func run(_ words: String...) -> Outcome {
    PaychanCommand.program.runWords(["fuzz"] + words)
  }

  @Test("runs that break nothing are counted, and the code is 0")
  func holds() {
    let outcome = Self.run("--seed", "3", "--runs", "5", "--moves", "60")
    #expect(outcome.code == .fine)
    #expect(outcome.output.hasPrefix("nothing broken: 5 runs, "))
    #expect(outcome.messages.isEmpty)
  }

  @Test("a violation is told, and the command that is printed finds it again")
  func violation() throws {
    let outcome = Self.run("--seed", "1", "--moves", "200", "--without", "goods-on-credit")
    #expect(outcome.code == .refused)
    #expect(outcome.output.contains("Broken: An honest payee"))
    let line = try #require(outcome.output.split(separator: "\n").last)
    let words = line.split(separator: " ").map(String.init)
    #expect(words.prefix(4) == ["Again", "with:", "paychan", "fuzz"])
    let again = PaychanCommand.program.runWords(Array(words.dropFirst(3)))
    #expect(again.code == .refused)
    #expect(again.output.hasPrefix(outcome.output.prefix(500)))
  }

  @Test("--out writes a story that 'paychan run' replays, and --json gives the same one")
  func story() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcome = Self.run(
      "--seed", "1", "--moves", "200", "--without", "goods-on-credit", "--json", "--out", path)
    #expect(outcome.code == .refused)
    let json = try JSON(parsing: Array(outcome.output.utf8))
    let attack = try #require(json["failure"]?["attack"])
    let written = try Scenario<Timelock>(parsing: Array(try Data(contentsOf: URL(filePath: path))))
    #expect(try Scenario<Timelock>(json: try #require(attack["scenario"])) == written)
    #expect(PaychanCommand.program.run("run", path).code == .fine)
  }

  @Test("--total is enough")
  func total() throws {
    let outcome = Self.run("--total", "500", "--moves", "50", "--json")
    let json = try JSON(parsing: Array(outcome.output.utf8))
    let moves = try #require(json["moves"]?.number?.int64)
    #expect(moves >= 500 && moves < 600)
  }

  @Test("a rule or a promise that there is none of is refused", arguments: ["without", "property"])
  func unknown(option: String) {
    #expect(Self.run("--\(option)", "nothing").code == .usage)
  }
}
