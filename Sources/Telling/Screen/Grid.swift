/// A table: cells under titles, and for each row a note, beside the cells where there is room and
/// below them where there is not.
///
/// Where the terminal is too narrow for the cells alone, they stand one below the other, each with
/// its title.
package struct Grid {
  /// The title of a column, how wide it is, and where its texts stand.
  package struct Column {
    let title: String
    let width: Int
    let alignment: Alignment

    package init(title: String, width: Int, alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// Texts begin at one place, and numbers end there.
  package enum Alignment {
    case left, right
  }

  private enum Layout {
    case beside(room: Int)
    case below
    case stacked
  }

  /// With less room a note goes below its row.
  private static let narrowest = 30
  private static let gap = 2
  private static let indent = 2

  package let columns: [Column]
  /// What the notes are; empty where there are none.
  let note: String
  /// How many columns the terminal has.
  let width: Int

  package init(columns: [Column], note: String = "", width: Int) {
    self.columns = columns
    self.note = note
    self.width = width
  }

  /// The titles.
  package var header: [Line] {
    switch layout {
    case .stacked: []
    case .below: [cells(columns.map { Line($0.title, .strong) })]
    case .beside: [cells(columns.map { Line($0.title, .strong) } + [Line(note, .strong)])]
    }
  }

  /// A row, with its note if it has one, and a sentence about it below.
  package func row(_ row: [Line], note: Line = Line(), about: Line = Line()) -> [Line] {
    let about = below(about)
    switch layout {
    case .beside(let room):
      let notes = note.wrapped(to: room)
      let margin = String(repeating: " ", count: width - room)
      return [cells(row + [notes[0]])] + notes.dropFirst().map { Line(margin).adding($0) } + about
    case .below: return [cells(row)] + about + below(titled(note))
    case .stacked:
      let rest = zip(columns, row).dropFirst().map { column, cell in
        Paragraph(
          indent: Self.indent + 2, column: titleWidth + Self.gap, word: column.title, text: cell)
      }
      return [row[0].indented(by: Self.indent)] + Array(rest).lines(width) + about
        + below(titled(note))
    }
  }

  /// Whether the cells have room beside each other.
  package var fits: Bool { cellsWidth <= width }

  /// How many columns the cells take.
  package var cellsWidth: Int {
    Self.indent + columns.reduce(0) { $0 + $1.width } + Self.gap * (columns.count - 1)
  }

  private var layout: Layout {
    let room = width - cellsWidth - Self.gap
    if !fits { return .stacked }
    return note.isEmpty || room < Self.narrowest ? .below : .beside(room: room)
  }

  private var titleWidth: Int { columns.map(\.title.columns).max() ?? 0 }

  /// A note with its title before it.
  private func titled(_ note: Line) -> Line {
    note.isEmpty ? note : Line("\(self.note): ").adding(note)
  }

  private func below(_ text: Line) -> [Line] {
    guard !text.isEmpty else { return [] }
    return text.wrapped(to: width - Self.indent - 2).map { $0.indented(by: Self.indent + 2) }
  }

  private func cells(_ row: [Line]) -> Line {
    var line = Line(String(repeating: " ", count: Self.indent))
    for (place, cell) in row.enumerated() {
      let isLast = place == row.count - 1
      line = line.adding(place < columns.count ? columns[place].padded(cell) : cell)
      if !isLast { line.append(String(repeating: " ", count: Self.gap)) }
    }
    return line
  }
}

extension Grid.Column {
  /// A column as wide as its title and the widest of its cells.
  package init(_ title: String, _ cells: [String], _ alignment: Grid.Alignment = .left) {
    let width = (cells + [title]).map(\.columns).max() ?? 0
    self.init(title: title, width: width, alignment: alignment)
  }

  fileprivate func padded(_ cell: Line) -> Line {
    let gap = String(repeating: " ", count: max(0, width - cell.width))
    return switch alignment {
    case .left: cell.adding(gap)
    case .right: Line(gap).adding(cell)
    }
  }
}
