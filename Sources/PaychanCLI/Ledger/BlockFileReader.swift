internal import Bitcoin

/// Reads a file of blocks piece by piece; never holds more than one block and what one read gave.
struct BlockFileReader {
  private let file: FileDescriptor
  private let path: String
  private var pending: ArraySlice<UInt8> = []
  /// How many blocks were read.
  private(set) var count = 0

  init(_ file: FileDescriptor, path: String) {
    self.file = file
    self.path = path
  }

  /// The next block; `nil` at the end, and where nothing but the zeros follow that Core reserves.
  mutating func next() throws(BlockFileError) -> Block? {
    let magic = try take(upTo: 4)
    guard !magic.isEmpty else { return nil }
    if magic.allSatisfy({ $0 == 0 }), try restIsZero() { return nil }
    guard magic == BlockFile.magic else { throw .magic(magic, block: count) }
    let digits = try take(4)
    let length = digits.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard length <= BlockFile.maximumLength else {
      throw .length(length, limit: BlockFile.maximumLength, block: count)
    }
    let bytes = try take(Int(length))
    defer { count += 1 }
    do { return try Block(decoding: bytes) } catch { throw .notABlock(error, block: count) }
  }

  private mutating func take(_ length: Int) throws(BlockFileError) -> [UInt8] {
    let bytes = try take(upTo: length)
    guard bytes.count == length else { throw .truncated(block: count) }
    return bytes
  }

  private mutating func take(upTo length: Int) throws(BlockFileError) -> [UInt8] {
    var taken: [UInt8] = []
    while taken.count < length {
      if pending.isEmpty { pending = try read() }
      if pending.isEmpty { break }
      let piece = pending.prefix(length - taken.count)
      taken += piece
      pending = pending.dropFirst(piece.count)
    }
    return taken
  }

  private mutating func restIsZero() throws(BlockFileError) -> Bool {
    while true {
      if pending.contains(where: { $0 != 0 }) { return false }
      pending = try read()
      if pending.isEmpty { return true }
    }
  }

  private func read() throws(BlockFileError) -> ArraySlice<UInt8> {
    do { return try file.read(upTo: 1 << 16)[...] } catch { throw .system(error, path: path) }
  }
}
