internal import Channels
internal import Checker
package import ExactJSON
package import Telling

/// The ladders that were explored, and which of them are safe.
package struct SweepTable {
  let rows: [Timelock.Sweep.Row]

  package init(rows: [Timelock.Sweep.Row]) {
    self.rows = rows
  }

  /// Whether every ladder is decided.
  package var isExhausted: Bool { rows.allSatisfy(\.isExhausted) }

  package var json: JSON {
    let rows = self.rows.map { row -> JSON in
      [
        "step": .number(row.ladder.step), "reaction": .number(row.ladder.reaction),
        "delay": .number(row.ladder.delay),
        "undone": .number(row.ladder.undone),
        "holds": .bool(row.holds), "exhausted": .bool(row.isExhausted),
        "states": .number(row.states), "depth": .number(row.depth),
      ]
    }
    return ["rows": .array(rows)]
  }

  /// The titles of the columns.
  package static func head(_ width: Int) -> Line {
    Line("  undone  step  reaction  delay  verdict", .strong)
      .adding(isNarrow(width) ? "" : "          states  depth", .strong)
  }

  /// One line for a ladder; a narrow terminal has no room for the numbers of states and the depth.
  package static func line(_ row: Timelock.Sweep.Row, _ width: Int) -> Line {
    let (verdict, ink): (String, Line.Ink) =
      row.isExhausted
      ? (row.holds ? ("safe", .good) : ("stale state wins", .bad)) : ("not exhausted", .warning)
    let ladder = row.ladder
    let line: Line = """
      \(right("\(ladder.undone)", 8))\(right("\(ladder.step)", 6))\
      \(right("\(ladder.reaction)", 10))\(right("\(ladder.delay)", 7))  \
      \(verdict, ink)
      """
    let states = right(grouped(row.states), 25 - verdict.count)
    return line.adding(isNarrow(width) ? "" : states + right(grouped(row.depth), 7))
  }

  private static func isNarrow(_ width: Int) -> Bool { width < 66 }

  /// The sentence about which ladders are safe.
  package func boundary(_ width: Int) -> [Line] { Line(boundary).wrapped(to: width) }

  private var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves ladders undecided." }
    let law =
      rows.contains { $0.ladder.undone > 0 }
      ? "where reaction + delay <= step; with undone blocks, where"
        + " reaction + delay + undone + delay <= step"
      : "where reaction + delay <= step"
    return rows.allSatisfy(\.followsTheLaw)
      ? "Safe exactly \(law)." : "Not safe exactly \(law): see the rows."
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Timelock.Sweep.Row {
  /// Whether the explorer's verdict is that of the ladder's own margin.
  fileprivate var followsTheLaw: Bool { holds == ladder.isSafe }
}
