import Foundation
import Testing

@testable import PaychanCLI

/// What a command shows, and the file that holds how it should look.
struct CommandScreen: CustomTestStringConvertible, Sendable {
  /// What happens to lines that are longer than the terminal is wide.
  enum Kind: Sendable {
    /// A text is wrapped, wherever it goes.
    case text
    /// Rows are wrapped in a terminal, and stay whole for a program that reads them.
    case rows
    /// Data is for programs, and looks the same everywhere.
    case data
  }

  let name: String
  let kind: Kind
  /// What is shown in so many columns.
  let show: @Sendable (_ columns: Int) throws -> String

  var testDescription: String { name }

  /// A command line that needs no files.
  init(
    _ name: String, _ words: String, input: String = "", _ kind: Kind = .text,
    code: ExitCode = .fine
  ) {
    self.init(name, words.split(separator: " ").map(String.init), input: input, kind, code: code)
  }

  /// A command line, its input, and how it ends.
  init(
    _ name: String, _ words: [String], input: String = "", _ kind: Kind = .text,
    code: ExitCode = .fine
  ) {
    self.init(name, kind) { columns in
      let outcome = PaychanCommand.program.runWords(
        ["--color", "never"] + words, input: input, columns: columns, isTerminal: kind == .rows)
      guard outcome.code == code else { throw Surprise(outcome: outcome) }
      return outcome.output + outcome.messages
    }
  }

  init(_ name: String, _ kind: Kind, show: @escaping @Sendable (Int) throws -> String) {
    self.name = name
    self.kind = kind
    self.show = show
  }

  /// A command that ends otherwise than it should.
  struct Surprise: Error {
    let outcome: Outcome
  }

  func file(_ width: Int) -> GoldenFile {
    GoldenFile(room: .commands, width: width, name: name)
  }

  /// What is shown in so many columns, with each duration as if it took no time.
  func screen(_ width: Int) throws -> String {
    try show(width).replacing(/[0-9]+\.[0-9] seconds/, with: "0.0 seconds")
  }
}
