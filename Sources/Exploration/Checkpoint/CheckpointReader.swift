/// Reads a checkpoint from its beginning, block by block.
struct CheckpointReader {
  /// A block as it stands in the file.
  struct Block {
    let offset: Int
    let states: Int
    let words: [UInt64]
    fileprivate let bytes: [UInt8]

    /// Goes through the records of the states, in order.
    func forEach(
      _ body: (VisitRecord) throws(CheckpointError) -> Void
    ) throws(CheckpointError) {
      for place in 0..<states {
        try body(bytes.withUnsafeBytes { VisitRecord(in: $0, at: place * VisitRecord.bytes) })
      }
    }
  }

  let file: File
  private let size: Int
  /// Where the next block begins; at the end, where the next one is to be written.
  private(set) var offset: Int

  /// Opens a checkpoint and claims it; one that is not there yet is made.
  init(_ checkpoint: Checkpoint) throws(CheckpointError) {
    let file = try CheckpointError.ofDisk { () throws(DiskError) in
      try File.opening(checkpoint.path)
    }
    guard file.lock() else { throw .inUse }
    self.file = file
    size = try CheckpointError.ofDisk { () throws(DiskError) in try file.size() }
    offset = try CheckpointHeader.compare(file, question: checkpoint.question)
  }

  /// The next block; `nil` at the end, also if the last block was not written to its end.
  ///
  /// No length in the file makes this take memory for more than the file holds.
  mutating func next() throws(CheckpointError) -> Block? {
    let rest = size - offset
    guard offset > 0, rest >= CheckpointBlock.headCount else { return nil }
    let head = try read(CheckpointBlock.headCount, at: offset).words
    guard let states = Int(exactly: head[0]), let words = Int(exactly: head[1]),
      CheckpointBlock.head(states: states, words: words, at: offset) == head
    else { throw .damaged(offset: offset) }
    guard states <= rest / VisitRecord.bytes, words <= rest / 8 else { return nil }
    let statesEnd = states * VisitRecord.bytes
    let count = statesEnd + words * 8
    let whole = CheckpointBlock.headCount + count + CheckpointBlock.checkCount
    guard whole <= rest else { return nil }
    let body = try read(count, at: offset + CheckpointBlock.headCount)
    let check = try read(CheckpointBlock.checkCount, at: offset + whole - 8).words
    guard check == [body.withUnsafeBytes(CheckpointBlock.check)] else {
      throw .damaged(offset: offset)
    }
    defer { offset += whole }
    return Block(offset: offset, states: states, words: body[statesEnd...].words, bytes: body)
  }

  /// Cuts off what was not written to its end, and goes on from there.
  func log(_ checkpoint: Checkpoint) throws(CheckpointError) -> CheckpointLog {
    try CheckpointError.ofDisk { () throws(DiskError) in
      try file.cut(to: offset)
      var end = offset
      if end == 0 {
        let header = CheckpointHeader.bytes(checkpoint.question)
        try file.write(header, at: 0)
        end = header.count
      }
      return CheckpointLog(file, at: end, blockBytes: checkpoint.blockBytes)
    }
  }

  private func read(_ count: Int, at offset: Int) throws(CheckpointError) -> [UInt8] {
    try CheckpointError.ofDisk { () throws(DiskError) in try file.bytes(count, at: offset) }
  }
}

extension CheckpointError {
  /// Does something with a file, and says that it was about the checkpoint if it fails.
  static func ofDisk<Result>(
    _ body: () throws(DiskError) -> Result
  ) throws(CheckpointError) -> Result {
    do throws(DiskError) {
      return try body()
    } catch {
      throw .disk(error)
    }
  }
}

extension Collection<UInt8> {
  /// The bytes as little-endian words.
  fileprivate var words: [UInt64] {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for (place, byte) in enumerated() {
      word |= UInt64(byte) << UInt64(place % 8 * 8)
      guard place % 8 == 7 else { continue }
      words.append(word)
      word = 0
    }
    return words
  }
}
