/// A file that the command line names and that is to be written.
///
/// Links are followed, and missing folders are made. A regular file is replaced as a whole once all
/// of it is written; whatever else stands there, such as a FIFO or a device, is written into.
enum OutputFile {
  /// Gives what the body gives; where the body fails, a regular file stays as it was.
  static func write<Result>(
    _ path: String, _ body: (FileDescriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    switch try OutputPlace(path) {
    case .new(let path):
      try Folder.make(Folder.parent(of: path))
      return try ReplacedFile.write(path, like: nil, body)
    case .regular(let path, let status):
      return try ReplacedFile.write(path, like: status, body)
    case .stream(let file):
      defer { file.close() }
      return try body(file)
    }
  }

  /// Writes bytes, for a command.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do {
      try write(path) { file throws(SystemError) in try file.write(bytes) }
    } catch {
      throw .unwritableFile(path: path, error)
    }
  }
}
