import ExactJSON
import Testing

@testable import PaychanCLI

/// Runs the program with these words, which must go well, and reads what it prints.
func decoded(_ words: String...) throws -> JSON {
  let outcome = PaychanCommand.program.runWords(words)
  try #require(outcome.code == .fine, "\(outcome.messages)")
  try #require(outcome.messages.isEmpty)
  let json = try JSON(parsing: Array(outcome.output.utf8))
  #expect(outcome.output == json.text(.pretty) + "\n", "the layout is that of bitcoin-cli")
  return json
}

extension JSON {
  /// The names of an object's members, in order.
  var keys: [String]? { object?.members.map(\.key) }

  /// What stands at the end of a path such as `vout.0.scriptPubKey.asm`.
  func at(_ path: String) -> JSON? {
    path.split(separator: ".").reduce(self) { json, step in
      Int(step).flatMap { json?[$0] } ?? json?[String(step)]
    }
  }

  /// The text at the end of a path: a string's content or a number's digits.
  func text(at path: String) -> String? {
    let value = at(path)
    return value?.string ?? value?.number?.text
  }
}
