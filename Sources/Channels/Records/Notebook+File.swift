extension Notebook where Record: WrittenRecord {
  /// The records as a file holds them, a line each: a new one is written behind the others.
  public var bytes: [UInt8] { all.flatMap(\.line) }

  /// Reads a file of records, and says what was torn off at its end.
  ///
  /// A record ends with a line break, and a party acts on one only after it is written whole. So a
  /// party that crashed while writing goes on from the record before. A record that is whole and
  /// damaged is another matter: what was done after it is forgotten, and to go on without it would
  /// not be safe.
  public static func reading(
    _ bytes: [UInt8], keeping: Keeping
  ) throws(NotebookError) -> (notebook: Self, tear: Tear?) {
    var notebook = Self(keeping: keeping)
    var start = 0
    var number = 1
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      notebook.write(try record(bytes[start..<end], line: number, after: notebook.latest))
      start = end + 1
      number += 1
    }
    guard start < bytes.count else { return (notebook, nil) }
    return (notebook, Tear(line: number, offset: start, count: bytes.count - start))
  }

  private static func record(
    _ bytes: ArraySlice<UInt8>, line: Int, after previous: Record?
  ) throws(NotebookError) -> Record {
    let record: Record
    do { record = try Record(parsing: Array(bytes)) } catch {
      throw .damaged(line: line, offset: bytes.startIndex, error)
    }
    guard let previous else { return record }
    // A file can hold any number, the last that there is among them.
    let (next, isOver) = previous.number.addingReportingOverflow(1)
    guard !isOver else { throw .behindLastNumber(line: line, found: record.number) }
    guard record.number == next else {
      throw .missing(line: line, expected: next, found: record.number)
    }
    return record
  }
}

/// A record that is written to a file and read from it.
public protocol WrittenRecord: NumberedRecord {
  /// The record in one line, without its end.
  var bytes: [UInt8] { get }
  /// Reads what `bytes` wrote.
  init(parsing bytes: [UInt8]) throws(RecordError)
}

/// What stands behind the last whole record of a file: the beginning of one that was not finished.
public struct Tear: Equatable, Sendable {
  /// Counts the lines from 1.
  public let line: Int
  /// Where it begins; the file is cut there before the next record is written.
  public let offset: Int
  /// How many bytes of it were written.
  public let count: Int
}

/// Why it is not safe to go on from a file of records.
public enum NotebookError: Error, Equatable, Sendable {
  /// A record was written whole, and is not what was written any more.
  case damaged(line: Int, offset: Int, RecordError)
  /// A record does not follow on the one before.
  case missing(line: Int, expected: RecordNumber, found: RecordNumber)
  /// A record follows on the one with the last number that there is, which none can.
  case behindLastNumber(line: Int, found: RecordNumber)
}

extension WrittenRecord {
  fileprivate var line: [UInt8] { bytes + [UInt8(ascii: "\n")] }
}
