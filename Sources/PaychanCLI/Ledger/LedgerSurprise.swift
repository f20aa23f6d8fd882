internal import ExactJSON
internal import Telling

/// An answer that is not what its line expects: where, and in what.
struct LedgerSurprise: Equatable {
  /// The place of the line, counted from one.
  let line: Int
  /// What the line calls itself.
  let label: JSON?
  /// Each member that differs.
  let differences: [Difference]

  /// A member of the answer that is not as expected; `found` is nothing where it is not there.
  struct Difference: Equatable {
    let key: String
    let expected: JSON
    let found: JSON?
  }
}

extension LedgerSurprise {
  /// The sentence for people.
  var sentence: Line {
    let name = label.map { " (\($0.string ?? $0.text()))" } ?? ""
    let parts = differences.map { each in
      "\(each.key) should be \(each.expected.text()) and"
        + (each.found.map { " is \($0.text())" } ?? " is not there")
    }
    return """
      line \(line)\(name) is \("not answered as expected", .bad): \(parts.joined(separator: "; "))
      """
  }
}
