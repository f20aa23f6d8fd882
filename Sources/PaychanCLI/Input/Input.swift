/// What a command was given to work on, and where it came from.
struct Input {
  /// More than any transaction or block, and little enough to hold.
  static let maximumSize = 64 << 20

  let name: InputName
  /// The bytes without white space at either end.
  let bytes: [UInt8]

  /// The bytes as text; what is not UTF-8 becomes `U+FFFD`, which no format here accepts.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes `-` for standard input, the name of a file for its content, and all else for itself.
  init(_ argument: String, console: Console) throws(CommandError) {
    try self.init(argument, at: InputLocation(argument), console)
  }

  /// Takes `-` for standard input, and all else for the name of a file.
  init(file argument: String, console: Console) throws(CommandError) {
    try self.init(argument, at: InputLocation(file: argument), console)
  }

  private init(
    _ argument: String, at location: InputLocation, _ console: Console
  ) throws(CommandError) {
    switch location {
    case .standardInput:
      try self.init(.standardInput, upTo: Self.maximumSize, reading: console.read)
    case .file(let path): try self.init(file: path)
    case .directory(let path): throw .directoryAsInput(path: path)
    case .missingFile(let path): throw .missingInput(path: path)
    case .text: try self.init(.argument, untrimmed: Array(argument.utf8))
    }
  }

  private init(file path: String) throws(CommandError) {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.opening(path)
    } catch {
      throw .unreadableInput(.file(path), error)
    }
    defer { file.close() }
    try self.init(.file(path), upTo: Self.maximumSize) { limit throws(SystemError) in
      try file.read(upTo: limit)
    }
  }

  /// Reads to the end; `limit` is another than `maximumSize` only in tests.
  init(
    _ name: InputName, upTo limit: Int, reading read: (Int) throws(SystemError) -> [UInt8]
  ) throws(CommandError) {
    var bytes: [UInt8] = []
    do {
      while case let more = try read(1 << 16), !more.isEmpty, bytes.count <= limit {
        bytes += more
      }
    } catch {
      throw .unreadableInput(name, error)
    }
    guard bytes.count <= limit else { throw .inputTooLarge(name, limit: limit) }
    try self.init(name, untrimmed: bytes)
    guard !self.bytes.isEmpty else { throw .badData(name, problem: "is empty") }
  }

  private init(_ name: InputName, untrimmed bytes: [UInt8]) throws(CommandError) {
    guard !bytes.starts(with: byteOrderMark) else {
      throw .badData(
        name,
        problem: "begins with a byte-order mark (the bytes ef bb bf); save it as UTF-8 without one")
    }
    let start = bytes.firstIndex { !isWhiteSpace($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isWhiteSpace($0) } ?? start - 1
    self.name = name
    self.bytes = Array(bytes[start..<max(start, end + 1)])
  }
}

/// What some editors put before a text in UTF-8; none of the formats here begins so.
private let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

private func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte)
}
