internal import Channels
internal import Checker
package import ExactJSON
package import Telling

extension OneWay {
  /// The channels that were explored, each with a payee in time and with one that is late.
  package struct SweepTable {
    let rows: [Sweep.Row]

    package init(rows: [Sweep.Row]) {
      self.rows = rows
    }
  }
}

extension OneWay.SweepTable {
  /// Whether every channel is decided.
  package var isExhausted: Bool { rows.allSatisfy(\.isExhausted) }

  package var json: JSON {
    let rows = self.rows.map { row -> JSON in
      [
        "variant": .string(row.kind.rawValue), "reaction": .number(row.timing.reaction),
        "delay": .number(row.timing.delay), "undone": .number(row.timing.undone),
        "late": .number(row.late), "holds": .bool(row.holds),
        "exhausted": .bool(row.isExhausted), "states": .number(row.states),
        "attack": row.attack.map { .number($0) } ?? .null,
      ]
    }
    return ["rows": .array(rows)]
  }

  /// The titles of the columns.
  package static func head(_ width: Int) -> Line {
    Line("  way out   undone  reaction  delay  the payee is", .strong)
      .adding("  verdict", .strong)
      .adding(isNarrow(width) ? "" : "             states", .strong)
  }

  /// One line for a channel; a narrow terminal has no room for the numbers of states.
  package static func line(_ row: OneWay.Sweep.Row, _ width: Int) -> Line {
    let (verdict, ink) = verdict(row)
    let timing = row.timing
    let late = row.late == 0 ? "in time" : "\(counted(row.late, "block")) late"
    let line: Line = """
        \(left(row.kind.rawValue, 8))\(right("\(timing.undone)", 8))\
      \(right("\(timing.reaction)", 10))\(right("\(timing.delay)", 7))  \(left(late, 14)) \
      \(verdict, ink)
      """
    return isNarrow(width)
      ? line : line.adding(right(grouped(row.states), 26 - verdict.count))
  }

  private static func verdict(_ row: OneWay.Sweep.Row) -> (String, Line.Ink) {
    guard row.isExhausted else { return ("not exhausted", .warning) }
    guard let attack = row.attack else { return ("no attack", .good) }
    return ("attack, \(counted(attack, "step"))", .bad)
  }

  private static func isNarrow(_ width: Int) -> Bool { width < 80 }

  /// The sentence about where the deadline is.
  package func boundary(_ width: Int) -> [Line] { Line(boundary).wrapped(to: width) }

  private var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves channels undecided." }
    return rows.allSatisfy { $0.holds == ($0.late == 0) }
      ? "The deadline is where the protocol has it: at tip F - 1 - m no attack is found, and one"
        + " block later there is one, with every way out."
      : "The deadline is not where the protocol has it: see the rows."
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
