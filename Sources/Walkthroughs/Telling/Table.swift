/// A table that belongs to a step: numbers of the story, side by side.
public struct Table: Equatable, Sendable {
  /// What it shows.
  public let title: String
  /// What stands in each column.
  public let columns: [Cell]
  /// The rows, each as long as there are columns.
  public let rows: [[Cell]]

  /// Words, or a number of the story.
  public enum Cell: Equatable, Sendable {
    case words(String)
    case value(FactValue)
    case empty
  }
}

extension Scene {
  /// The table of the step, if it has one.
  public var table: Table? {
    switch beat.exhibit {
    case .fees: feeTable
    case .prices: priceTable
    case .ladder: ladderTable
    case nil: nil
    }
  }
}
