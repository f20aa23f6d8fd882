internal import Telling

/// How a command is called, for a person who called it wrongly.
struct UsageHint: Equatable, Sendable {
  /// The command: `paychan tx decode`.
  let command: String
  /// Its command line in general, in parts that a line break should not part.
  let parts: [String]

  /// The usage, in lines of at most so many columns, and where more is said.
  func text(columns: Int) -> String {
    let usage = wrapped(words: ["usage:"] + parts, to: columns - 2).joined(separator: "\n  ")
    return "\(usage)\nSee '\(command) --help'."
  }
}
