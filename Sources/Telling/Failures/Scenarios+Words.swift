internal import ExactJSON
package import Simulation

extension ScenarioError {
  /// Continues "the file …": why it is no scenario, and at which place.
  package func problem(in text: [UInt8]) -> String {
    switch self {
    case .tooLong(let count, let limit):
      "is no scenario: it has \(counted(count, "byte")), and \(limit) are enough for any"
    case .notJSON(let error):
      "is no JSON: \(TextPlace(offset: error.offset, in: text).words), \(error.words)"
    case .member(let error): "is no scenario: \(error.words)"
    case .tooManyMoves(let place, let limit):
      "is no scenario: with the repetition at '\(place)' it has more than \(limit) moves"
    case .repetitionTooDeep(let place, let limit):
      "is no scenario: at '\(place)' repetitions lie in each other deeper than \(limit)"
    }
  }
}

/// A place in a text as editors count: lines and columns from one.
package struct TextPlace: Equatable {
  let line: Int
  let column: Int

  package init(offset: Int, in text: [UInt8]) {
    let before = text.prefix(max(0, offset))
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = String(decoding: before[start...], as: UTF8.self).count + 1
  }

  package var words: String { "line \(line), column \(column)" }
}
