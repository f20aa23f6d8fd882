/// A table with its numbers to the right.
struct TableDrawing {
  let table: TableText
  let style: Style
  let width: Int

  var lines: [Line] {
    let widths = table.columns.indices.map { column in
      ([table.columns] + table.rows).map { $0[column].columns }.max() ?? 0
    }
    let total = widths.reduce(0) { $0 + $1 + 2 }
    guard total <= width else { return stacked(widths) }
    let rule = String(repeating: style.rule, count: min(width - 2, total - 2))
    return wrapped(table.title, to: width).map { Line($0, .strong) }
      + [row(table.columns, widths).indented(), Line(rule, .faint).indented()]
      + table.rows.map { row($0, widths).indented() }
  }

  /// Each row as a list, where the terminal is too narrow for the columns.
  private func stacked(_ widths: [Int]) -> [Line] {
    let columns = zip(table.columns, widths).map { Grid.Column(title: $0, width: $1) }
    let grid = Grid(columns: columns, width: width)
    return wrapped(table.title, to: width).map { Line($0, .strong) }
      + table.rows.flatMap { grid.row($0.map { Line($0) }) }
  }

  private func row(_ cells: [String], _ widths: [Int]) -> Line {
    Line(
      cells.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.columns)
        return column == 0 ? cell + gap : gap + cell
      }.joined(separator: "  "))
  }
}
