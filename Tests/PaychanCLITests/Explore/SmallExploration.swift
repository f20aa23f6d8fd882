import ExactJSON
import Foundation

@testable import PaychanCLI

/// Command lines about worlds that are small enough for a test.
enum SmallExploration {
  /// One payment, with either side cheating: 55 states.
  static let safe = options("--updates 1 --step 1 --delay 1")
  /// The same where miners may take a block longer than a step, and nobody minds.
  static let unsafe = options("--updates 1 --step 1 --delay 2 --without safe-ladder")
  /// More than a second, a megabyte or a thousand states can hold.
  static let large = ["--updates", "4", "--crashes", "2", "--tampers", "2"]

  static func run(_ words: [String], input: String = "") -> Outcome {
    PaychanCommand.program.runWords(words, input: input)
  }

  static func json(_ outcome: Outcome) throws -> JSON {
    try JSON(parsing: Array(outcome.output.utf8))
  }

  private static func options(_ text: String) -> [String] {
    (text + " --order payer-first --silences 0 --partings 0").split(separator: " ").map(String.init)
  }
}

extension JSON {
  /// The value of a file.
  init(contentsOf file: URL) throws {
    try self.init(parsing: Array(try Data(contentsOf: file)))
  }
}
