/// The records that a party wants stored.
///
/// The latest is all that a restart needs; everything is kept to look back.
public struct Notebook<Record: NumberedRecord>: Sendable {
  /// How much is kept.
  public enum Keeping: Hashable, Sendable {
    /// The latest record, in place of the one before.
    case latest
    /// Every record, in order.
    case everything
  }

  /// How much is kept.
  public let keeping: Keeping
  /// What is kept, in order.
  public private(set) var all: [Record] = []

  /// An empty notebook.
  public init(keeping: Keeping) {
    self.keeping = keeping
  }

  /// The last record that was written; `nil` before the first.
  public var latest: Record? { all.last }

  /// Writes the next record down.
  public mutating func write(_ record: Record) {
    precondition(
      latest.map { record.number == $0.number + 1 } ?? true,
      "a party counts its records one by one, and each is written before the next is made")
    if keeping == .latest { all.removeAll(keepingCapacity: true) }
    all.append(record)
  }
}

/// A record that says which of its party's records it is.
public protocol NumberedRecord: Hashable, Sendable {
  /// Counts the records.
  var number: RecordNumber { get }
}

extension Notebook: Equatable {}
extension Notebook: Hashable {}
