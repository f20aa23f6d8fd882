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

extension Scene where Family: ToldFamily {
  /// The table of the step in words, if it has one.
  var tableText: TableText? {
    table.map { table in
      TableText(
        title: table.title, columns: table.columns.map { $0.words(in: denomination) },
        rows: table.rows.map { $0.map { $0.words(in: denomination) } })
    }
  }
}

extension Table.Cell where Family: ToldFamily {
  fileprivate func words(in denomination: Denomination) -> String {
    switch self {
    case .words(let words): words
    case .value(let value): value.words(in: denomination)
    case .empty: ""
    }
  }
}
