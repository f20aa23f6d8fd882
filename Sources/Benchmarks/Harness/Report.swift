import Foundation

/// Shows results: a table for people, or JSON.
enum Report {
  /// One line a case; the columns line up.
  static func table(_ results: [RatioResult]) -> String {
    let rows =
      [["case", "bare ns", "ours ns", "ratio", "middle half", "limit", "MB/s"]]
      + results.map(row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { line($0, widths) }.joined(separator: "\n")
  }

  /// An array of objects.
  static func json(_ results: [RatioResult]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(results), as: UTF8.self)
  }

  private static func row(_ result: RatioResult) -> [String] {
    [
      result.name, decimal(result.bareNanoseconds, 0), decimal(result.ourNanoseconds, 0),
      decimal(result.ratio, 3) + (result.isAboveLimit ? " !" : ""),
      "\(decimal(result.lowerQuartile, 3))…\(decimal(result.upperQuartile, 3))",
      result.limit.map { decimal($0, 2) } ?? result.allowance.map { "+\(decimal($0, 0)) ns" }
        ?? "-",
      result.bytesPerSecond.map { decimal($0 / 1e6, 0) } ?? "-",
    ]
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }

  private static func decimal(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
