#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, pipe or terminal, and the only way here to the calls that read and write one.
struct FileDescriptor: Sendable {
  let number: Int32

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  /// What a file is opened for.
  enum Access {
    case read
    /// To write into it, over what is there.
    case write
    /// To write it anew from its beginning.
    case overwrite

    fileprivate var flags: Int32 {
      switch self {
      case .read: O_RDONLY
      case .write: O_WRONLY
      case .overwrite: O_WRONLY | O_TRUNC
      }
    }
  }

  /// Opens a file that is there; a FIFO waits for its other end.
  static func opening(
    _ path: String, to access: Access = .read
  ) throws(SystemError) -> FileDescriptor {
    let number = open(path, access.flags | O_CLOEXEC | O_NOCTTY)
    guard number >= 0 else { throw .last }
    return FileDescriptor(number: number)
  }

  /// Makes a new file to write it; fails if there is anything of its name, a link too.
  static func creating(_ path: String, mode: mode_t) throws(SystemError) -> FileDescriptor {
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard number >= 0 else { throw .last }
    return FileDescriptor(number: number)
  }

  /// Another descriptor of the same open file.
  func copy() throws(SystemError) -> FileDescriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    return FileDescriptor(number: copy)
  }

  /// Waits until what was written would survive a loss of power.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last }
  }

  /// Whether a person sits at the other end.
  var isTerminal: Bool { isatty(number) == 1 }

  /// How many columns the terminal has; `nil` where it is none, or does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func close() {
    closeDescriptor(number)
  }

  /// Waits for bytes and returns what there is, at most `limit`; nothing at the end.
  func read(upTo limit: Int) throws(SystemError) -> [UInt8] {
    while true {
      var failure: SystemError?
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let result = readBytes(number, buffer)
        if result < 0 { failure = .last }
        count = max(result, 0)
      }
      guard let failure else { return bytes }
      try waitIfPossible(after: failure, for: POLLIN)
    }
  }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { writeBytes(number, $0[written...]) }
      if result >= 0 {
        written += result
      } else {
        try waitIfPossible(after: .last, for: POLLOUT)
      }
    }
  }

  private func waitIfPossible(after failure: SystemError, for event: Int32) throws(SystemError) {
    if failure.isInterruption { return }
    guard failure.isNotReady else { throw failure }
    var request = pollfd(fd: number, events: Int16(event), revents: 0)
    _ = poll(&request, 1, -1)
  }
}

// The methods above hide the system's functions of the same names; these do not.

private func closeDescriptor(_ number: Int32) {
  _ = close(number)
}

private func readBytes(_ number: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(number, buffer.baseAddress, buffer.count)
}

private func writeBytes(_ number: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
  let buffer = UnsafeRawBufferPointer(rebasing: bytes)
  return write(number, buffer.baseAddress, buffer.count)
}
