import Testing

@testable import Channels
@testable import Timelock

/// Records in a file, and what is left of them when somebody falls over while writing.
@Suite("A file of records")
struct NotebookFileTests {
  typealias Notebook = Channels.Notebook<Timelock.Payer.Record>

  private static func records() throws -> [Timelock.Payer.Record] {
    try WireSample().payerRecords
  }

  @Test("is read as it was written", arguments: [Notebook.Keeping.latest, .everything])
  func whole(keeping: Notebook.Keeping) throws {
    var written = Notebook(keeping: .everything)
    for record in try Self.records() { written.write(record) }
    let (read, tear) = try Notebook.reading(written.bytes, keeping: keeping)
    #expect(read.latest == written.latest && tear == nil)
    #expect(read.all == (keeping == .everything ? written.all : written.all.suffix(1)))
    #expect(try Notebook.reading([], keeping: keeping).notebook.latest == nil)
  }

  @Test("cut off after any byte, it gives the last whole record, and names the tear")
  func torn() throws {
    let records = try Self.records()
    var before = Notebook(keeping: .everything)
    before.write(records[0])
    before.write(records[1])
    let start = before.bytes.count
    var whole = before
    whole.write(records[2])
    for count in start..<whole.bytes.count {
      let (read, tear) = try Notebook.reading(
        Array(whole.bytes[..<count]), keeping: .everything)
      #expect(read == before)
      let expected = Tear(line: 3, offset: start, count: count - start)
      #expect(tear == (count == start ? nil : expected))
    }
  }

  @Test("a whole record that was changed is never passed over")
  func damaged() throws {
    var notebook = Notebook(keeping: .everything)
    for record in try Self.records().prefix(3) { notebook.write(record) }
    var bytes = notebook.bytes
    let last = try #require(bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))) + 1
    let place = try #require(bytes[last...].firstIndex(of: UInt8(ascii: "3")))
    bytes[place] = UInt8(ascii: "4")
    #expect {
      try Notebook.reading(bytes, keeping: .latest)
    } throws: { error in
      guard case .damaged(3, last, .damaged)? = error as? NotebookError else {
        return false
      }
      return true
    }
  }

  @Test("numbers that begin again behind the last one are no trap")
  func overflow() throws {
    let state = try Self.records()[0].state
    let bytes = [UInt32.max, 0].flatMap { number in
      Timelock.Payer.Record(number: number, state: state).bytes + [UInt8(ascii: "\n")]
    }
    #expect(throws: NotebookError.behindLastNumber(line: 2, found: 0)) {
      try Notebook.reading(bytes, keeping: .latest)
    }
  }

  @Test("a record that is missing in between is noticed")
  func missing() throws {
    let records = try Self.records()
    let bytes = [records[0], records[2]].flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    let numbers = records.map(\.number)
    #expect(
      throws: NotebookError.missing(line: 2, expected: numbers[1], found: numbers[2])
    ) {
      try Notebook.reading(bytes, keeping: .latest)
    }
  }
}
