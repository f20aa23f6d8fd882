internal import Bitcoin

/// A file of blocks as Bitcoin Core keeps them: for each the magic, its length, and its bytes.
struct BlockFile {
  static let magic: [UInt8] = [0xfa, 0xbf, 0xb5, 0xda]
  /// No valid block takes more bytes than it may weigh.
  static let maximumLength = Block.maximumWeight

  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Writes all blocks and gives their number; the file that was there stays until that is done.
  func save(_ blocks: some Sequence<Block>) throws(BlockFileError) -> Int {
    do throws(SystemError) {
      return try OutputFile.write(path) { file throws(SystemError) in
        var count = 0
        for block in blocks {
          let bytes = block.encoded
          try file.write(Self.magic + UInt32(bytes.count).littleEndianBytes + bytes)
          count += 1
        }
        return count
      }
    } catch {
      throw .system(error, path: path)
    }
  }

  /// Reads one block after the other, and gives their number.
  func load(
    _ take: (Block, Int) throws(BlockFileError) -> Void
  ) throws(BlockFileError) -> Int {
    let file: FileDescriptor
    do { file = try FileDescriptor.opening(path) } catch { throw .system(error, path: path) }
    defer { file.close() }
    var source = BlockFileReader(file, path: path)
    while let block = try source.next() { try take(block, source.count - 1) }
    return source.count
  }
}

extension UInt32 {
  fileprivate var littleEndianBytes: [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
