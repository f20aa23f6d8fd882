internal import Walkthroughs

/// A table of a step in words.
struct TableText: Equatable {
  /// What the table is about.
  let title: String
  /// The title of each column.
  let columns: [String]
  /// The rows, each as long as there are columns.
  let rows: [[String]]
}

extension Scene where Family: IllustratedFamily {
  /// The table of the step in words, if it has one.
  var tableText: TableText? {
    table.map { table in
      TableText(
        title: words(table.title), columns: table.columns.map(words),
        rows: table.rows.map { $0.map(words) })
    }
  }

  private func words(_ cell: Table<Family>.Cell) -> String {
    switch cell {
    case .words(let words): self.words(words)
    case .value(let value): value.words(in: denomination)
    case .empty: ""
    }
  }
}
