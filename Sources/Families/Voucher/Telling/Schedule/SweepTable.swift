internal import Channels
internal import Checker
package import ExactJSON
package import Telling

extension Voucher {
  /// The windows that were explored, each long enough and one epoch shorter.
  package struct SweepTable {
    let rows: [Sweep.Row]

    package init(rows: [Sweep.Row]) {
      self.rows = rows
    }
  }
}

extension Voucher.SweepTable {
  /// Whether every window is decided.
  package var isExhausted: Bool { rows.allSatisfy(\.isExhausted) }

  package var json: JSON {
    let rows = self.rows.map { row -> JSON in
      [
        "confirmation": .number(row.confirmation), "reaction": .number(row.reaction),
        "inclusion": .number(row.inclusion), "undone": .number(row.undone),
        "settle-delay": .number(row.settleDelay), "holds": .bool(row.holds),
        "exhausted": .bool(row.isExhausted), "states": .number(row.states),
        "attack": row.attack.map { .number($0) } ?? .null,
      ]
    }
    return ["rows": .array(rows)]
  }

  /// The titles of the columns.
  package static func head(_ width: Int) -> Line {
    Line("  confirmation  reaction  inclusion  undone  settle delay  verdict", .strong)
      .adding(isNarrow(width) ? "" : "            states", .strong)
  }

  /// One line for a window; a narrow terminal has no room for the numbers of states.
  package static func line(_ row: Voucher.Sweep.Row, _ width: Int) -> Line {
    let (verdict, ink) = verdict(row)
    let numbers =
      right("\(row.confirmation)", 14) + right("\(row.reaction)", 10)
      + right("\(row.inclusion)", 11) + right("\(row.undone)", 8)
      + right("\(row.settleDelay)", 14)
    let line: Line = "\(numbers)  \(verdict, ink)"
    return isNarrow(width)
      ? line : line.adding(right(grouped(row.states), 24 - verdict.count))
  }

  private static func verdict(_ row: Voucher.Sweep.Row) -> (String, Line.Ink) {
    guard row.isExhausted else { return ("not exhausted", .warning) }
    guard let attack = row.attack else { return ("no attack", .good) }
    return ("attack, \(counted(attack, "step"))", .bad)
  }

  private static func isNarrow(_ width: Int) -> Bool { width < 84 }

  /// The sentence about how long a window must be.
  package func boundary(_ width: Int) -> [Line] { Line(boundary).wrapped(to: width) }

  private var boundary: String {
    guard isExhausted else { return "Not exhausted: the table leaves windows undecided." }
    return rows.allSatisfy { $0.holds == ($0.needed < $0.settleDelay) }
      ? "A window is long enough where confirmation, reaction, inclusion and a longer branch come to"
        + " the settle delay less 1 at most: no attack is found then, and with one epoch less there"
        + " is one. With 1,440 epochs they may take"
        + " \(grouped(Voucher.Sweep.margin(ofDelay: 1_440)))."
      : "The boundary is not where the protocol has it: see the rows."
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
