#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path that is to be written, and so how it is written.
enum OutputPlace {
  /// Nothing yet; the path is that which a dangling link leads to.
  case new(path: String)
  /// A regular file, by a path that is no link.
  case regular(path: String, FileStatus)
  /// What is written into as it is: a FIFO, a device, or what the program writes to already.
  case stream(FileDescriptor)

  /// Looks at a path; a place that cannot be written to is refused before any work is done.
  init(_ path: String) throws(SystemError) {
    let status: FileStatus
    do { status = try FileStatus(of: path) } catch {
      guard error.isMissing else { throw error }
      self = .new(path: try Self.newPath(path))
      return
    }
    if let stream = try Self.standardStream(status) {
      self = .stream(stream)
      return
    }
    switch status.kind {
    case .directory: throw SystemError(code: EISDIR)
    case .stream, .link: self = .stream(try FileDescriptor.opening(path, to: .write))
    case .regular: self = try Self.regular(path, status)
    }
  }

  private static func newPath(_ path: String) throws(SystemError) -> String {
    guard !path.isEmpty else { throw SystemError(code: ENOENT) }
    let destination = try SymbolicLink.destination(of: path)
    guard destination.utf8.last != UInt8(ascii: "/") else { throw SystemError(code: EISDIR) }
    return destination
  }

  /// A regular file; one that has lost its name, as `/dev/fd/3` may, can only be written where it
  /// is.
  private static func regular(
    _ path: String, _ status: FileStatus
  ) throws(SystemError) -> OutputPlace {
    try FileDescriptor.opening(path, to: .write).close()
    let destination = try SymbolicLink.destination(of: path)
    let found = try FileStatus(unfollowed: destination)
    return found.map(status.isSameFile) ?? false
      ? .regular(path: destination, status)
      : .stream(try FileDescriptor.opening(path, to: .overwrite))
  }

  /// A copy of the standard stream that a path names, as `/dev/stdout` does: a file that took the
  /// place of the one behind it would part from what is written there otherwise.
  private static func standardStream(
    _ status: FileStatus
  ) throws(SystemError) -> FileDescriptor? {
    for stream in [FileDescriptor.standardOutput, .standardError] {
      guard let other = try stream.statusIfOpen, other.isSameFile(as: status) else { continue }
      return try stream.copy()
    }
    return nil
  }
}

extension FileDescriptor {
  /// What the stream is; `nil` where the program was started without it.
  fileprivate var statusIfOpen: FileStatus? {
    get throws(SystemError) {
      do { return try FileStatus(of: self) } catch {
        guard error.code == EBADF else { throw error }
        return nil
      }
    }
  }
}
