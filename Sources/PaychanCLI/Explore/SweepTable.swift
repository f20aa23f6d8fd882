internal import Channels
internal import Checker
internal import ExactJSON

/// The ladders that were explored, and which of them are safe.
struct SweepTable {
  let rows: [Sweep.Row]

  var isExhausted: Bool { rows.allSatisfy(\.isExhausted) }

  var json: JSON {
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

  /// One line for each ladder.
  var text: String {
    Self.head + rows.map(Self.line).joined() + "\n" + boundary
  }

  static let head = "  undone  step  reaction  delay  verdict          states  depth\n"

  static func line(_ row: Sweep.Row) -> String {
    let verdict = row.isExhausted ? (row.holds ? "safe" : "stale state wins") : "not exhausted"
    return right("\(row.ladder.undone)", 8) + right("\(row.ladder.step)", 6)
      + right("\(row.ladder.reaction)", 10)
      + right("\(row.ladder.delay)", 7) + "  " + left(verdict, 16) + right(grouped(row.states), 9)
      + right("\(row.depth)", 7) + "\n"
  }

  /// What the table shows, where it shows it.
  var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves ladders undecided.\n" }
    let law =
      rows.contains { $0.ladder.undone > 0 }
      ? "where reaction + delay <= step;\nwith undone blocks, where"
        + " reaction + delay + undone + delay <= step"
      : "where reaction + delay <= step"
    return rows.allSatisfy(\.followsTheLaw)
      ? "Safe exactly \(law).\n" : "Not safe exactly \(law): see the rows.\n"
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Sweep.Row {
  /// Whether the explorer's verdict is that of the ladder's own margin.
  fileprivate var followsTheLaw: Bool { holds == ladder.isSafe }
}
