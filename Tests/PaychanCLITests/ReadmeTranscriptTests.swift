import Foundation
import Testing

@testable import PaychanCLI

@Suite("The README's transcript")
struct ReadmeTranscriptTests {
  /// One command as a reader would type it, and what the README says that it prints.
  struct Exchange: CustomTestStringConvertible, Sendable {
    let command: String
    let shown: String

    var testDescription: String { command }
  }

  @Test("shows what its commands print", arguments: try exchanges())
  func isReal(_ exchange: Exchange) throws {
    var output = ""
    for call in exchange.command.components(separatedBy: " | ") {
      output = PaychanCommand.program.runWords(words(of: call), input: output).output
    }
    #expect(output.contains(exchange.shown))
  }

  @Test("shows a few")
  func isThere() throws {
    #expect(try Self.exchanges().count >= 3)
  }

  /// The words of a call without the program's name; single quotes hold one word together.
  private func words(of call: String) -> [String] {
    call.components(separatedBy: "'").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }.dropFirst().map { $0 }
  }

  static func exchanges() throws -> [Exchange] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    return blocks.flatMap { $0.components(separatedBy: "$ ").dropFirst() }.compactMap { text in
      let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
      guard lines.count == 2 else { return nil }
      return Exchange(command: lines[0], shown: lines[1].trimmingCharacters(in: .newlines))
    }
  }
}
