internal import Checker
internal import ExactJSON

/// The ladders that were explored, and which of them are safe.
struct SweepTable {
  let rows: [Sweep.Row]

  var isExhausted: Bool { rows.allSatisfy(\.isExhausted) }

  var json: JSON {
    let rows = self.rows.map { row -> JSON in
      [
        "step": .number(row.step), "reaction": .number(row.reaction), "delay": .number(row.delay),
        "holds": .bool(row.holds), "exhausted": .bool(row.isExhausted),
        "states": .number(row.states), "depth": .number(row.depth),
      ]
    }
    return ["rows": .array(rows)]
  }

  /// One line for each ladder; a narrow terminal has no room for the depth.
  func lines(_ width: Int) -> [Line] {
    let isNarrow = width < 60
    let head = Line("  step  reaction  delay  verdict         states", .strong)
      .adding(isNarrow ? "" : "  depth", .strong)
    let boundary = Line(boundary).wrapped(to: width)
    return [head] + rows.map { line($0).adding(isNarrow ? "" : right(grouped($0.depth), 7)) }
      + [Line()] + boundary
  }

  private func line(_ row: Sweep.Row) -> Line {
    let (verdict, ink): (String, Line.Ink) =
      row.isExhausted
      ? (row.holds ? ("safe", .good) : ("stale state wins", .bad)) : ("not exhausted", .warning)
    return """
      \(right("\(row.step)", 6))\(right("\(row.reaction)", 10))\(right("\(row.delay)", 7))  \
      \(verdict, ink)\(right(grouped(row.states), 24 - verdict.count))
      """
  }

  /// What the table shows, where it shows it.
  private var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves ladders undecided." }
    let isExact = rows.allSatisfy { $0.holds == ($0.reaction + $0.delay <= $0.step) }
    return isExact
      ? "Safe exactly where reaction + delay <= step."
      : "Not safe exactly where reaction + delay <= step: see the rows."
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
