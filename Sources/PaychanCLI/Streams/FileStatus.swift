#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system knows of a file: which one it is, its kind, its owner and its mode.
struct FileStatus: Equatable, Sendable {
  /// The kinds of files that are written, or looked for, in different ways.
  enum Kind: Equatable, Sendable {
    case regular
    case directory
    case link
    /// A FIFO, a device or a socket: its bytes come and go, and nothing can take its place.
    case stream
  }

  let kind: Kind
  /// Who may read, write and execute it.
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t
  private let device: dev_t
  private let number: ino_t
  /// When it was written last, in billionths of a second: a new file may have an old one's number.
  private let modified: Int64

  /// Whether both are one file, by whatever names.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && number == other.number
  }
}

extension FileStatus {
  /// The file at a path, or the one that a link there leads to.
  init(of path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  /// What stands at a path, which may be a link itself; `nil` where there is nothing.
  init?(unfollowed path: String) throws(SystemError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let error = SystemError.last
      if error.isMissing { return nil }
      throw error
    }
    self.init(status)
  }

  /// An open file.
  init(of file: FileDescriptor) throws(SystemError) {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .stream
      }
    // Writing to a file clears its set-user-ID bit, and so does replacing it here.
    permissions = status.st_mode & 0o777
    owner = status.st_uid
    group = status.st_gid
    device = status.st_dev
    number = status.st_ino
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
