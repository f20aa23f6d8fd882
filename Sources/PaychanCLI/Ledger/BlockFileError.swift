internal import Bitcoin
internal import Telling

/// Why a file of blocks cannot be written or read; blocks count from 0.
enum BlockFileError: Error, Equatable {
  case system(SystemError, path: String)
  /// The magic of another network, or no file of blocks at all.
  case magic([UInt8], block: Int)
  case length(UInt32, limit: Int, block: Int)
  case truncated(block: Int)
  case notABlock(CodecError, block: Int)
  case refused(block: Int, reason: String)
}

extension BlockFileError {
  var message: String {
    switch self {
    case .system(let error, let path): "'\(path)': \(error.message)"
    case .magic(let bytes, let block):
      "block \(block) should begin with \(Hex.encode(BlockFile.magic)), the mark of regtest, and"
        + " begins with \(Hex.encode(bytes))"
    case .length(let length, let limit, let block):
      "block \(block) should have \(length) bytes, and no block has more than \(limit)"
    case .truncated(let block): "the file ends inside of block \(block)"
    case .notABlock(let error, let block): "block \(block) is none: \(error.words)"
    case .refused(let block, let reason): "block \(block) is refused: \(reason)"
    }
  }
}
