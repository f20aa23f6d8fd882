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

  /// One line for each ladder.
  var text: String {
    Self.head + rows.map(Self.line).joined() + "\n" + boundary
  }

  static let head = "  step  reaction  delay  verdict         states  depth\n"

  static func line(_ row: Sweep.Row) -> String {
    let verdict = row.isExhausted ? (row.holds ? "safe" : "stale state wins") : "not exhausted"
    return right("\(row.step)", 6) + right("\(row.reaction)", 10) + right("\(row.delay)", 7)
      + "  " + left(verdict, 16) + right(grouped(row.states), 8) + right("\(row.depth)", 7) + "\n"
  }

  /// What the table shows, where it shows it.
  var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves ladders undecided.\n" }
    let isExact = rows.allSatisfy { $0.holds == ($0.reaction + $0.delay <= $0.step) }
    return isExact
      ? "Safe exactly where reaction + delay <= step.\n"
      : "Not safe exactly where reaction + delay <= step: see the rows.\n"
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
