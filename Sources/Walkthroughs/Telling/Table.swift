/// A table that belongs to a step: numbers of the story, side by side.
public struct Table<Family: WalkthroughFamily>: Equatable, Sendable {
  /// What it shows.
  public let title: Narration<Family>
  /// What stands in each column.
  public let columns: [Cell]
  /// The rows, each as long as there are columns.
  public let rows: [[Cell]]

  /// Sets a table.
  package init(title: Narration<Family>, columns: [Cell], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Words, or a number of the story.
  public enum Cell: Equatable, Sendable {
    /// Words as they were written.
    case words(Narration<Family>)
    /// A number of the story.
    case value(FactValue<Family>)
    /// Nothing.
    case empty
  }
}

extension Scene {
  /// The table of the step, if it has one.
  public var table: Table<Family>? { beat.exhibit.flatMap { Family.table($0, after: self) } }
}
