#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file; it is closed when nobody holds it any more.
final class File: Sendable {
  private let descriptor: Int32
  private let place: String

  private init(_ descriptor: Int32, _ place: String) {
    self.descriptor = descriptor
    self.place = place
  }

  deinit { _ = close(descriptor) }

  /// Opens a file to read and write it, and makes it if there is none.
  static func opening(_ path: String) throws(DiskError) -> File {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiskError(.open, path, code: errno) }
    return File(descriptor, path)
  }

  /// Makes a file without a name: it is gone when the process ends, in whatever way.
  static func temporary(in folder: String) throws(DiskError) -> File {
    var path = Array("\(folder)/exploration-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw DiskError(.open, folder, code: errno) }
    let file = File(descriptor, folder)
    guard unlink(path) == 0 else { throw DiskError(.open, folder, code: errno) }
    return file
  }

  /// The folder for temporary files: `$TMPDIR`, or `/tmp`.
  static var temporaryFolder: String {
    guard let folder = getenv("TMPDIR"), folder[0] != 0 else { return "/tmp" }
    return String(cString: folder)
  }

  /// Claims the file, unless another process or explorer has; it lasts until the file is closed.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  func size() throws(DiskError) -> Int {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw DiskError(.read, place, code: errno) }
    return Int(end)
  }

  /// Cuts off all bytes from an offset on.
  func cut(to size: Int) throws(DiskError) {
    guard ftruncate(descriptor, off_t(size)) == 0 else {
      throw DiskError(.write, place, code: errno)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError) {
    try transfer(bytes.count, .write) { done in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
    }
  }

  /// Fills a buffer; a file that ends before is an error.
  func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(DiskError) {
    try transfer(bytes.count, .read) { done in
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      return pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
    }
  }

  /// Lets the system take as many bytes at a time as it likes, until all are through.
  private func transfer(
    _ count: Int, _ action: DiskError.Action, _ step: (_ done: Int) -> Int
  ) throws(DiskError) {
    var done = 0
    while done < count {
      let more = step(done)
      if more > 0 {
        done += more
      } else if more == 0 || errno != EINTR {
        throw DiskError(action, place, code: more == 0 ? EIO : errno)
      }
    }
  }

  /// Writes all bytes of an array.
  func write(_ bytes: [UInt8], at offset: Int) throws(DiskError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    try write(UnsafeRawBufferPointer(copy), at: offset)
  }

  /// Reads so many bytes into an array.
  func bytes(_ count: Int, at offset: Int) throws(DiskError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    try read(buffer, at: offset)
    return Array(buffer)
  }
}
