#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file that is written under another name, and then takes the place of the one that may
/// be there: a reader sees the old file or the new one, whole.
enum ReplacedFile {
  /// Gives what the body gives; a body that fails leaves everything as it was.
  ///
  /// The new file has the mode of the old one, and its owner where that is allowed.
  static func write<Result>(
    _ path: String, like old: FileStatus?,
    _ body: (FileDescriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let (file, unfinished) = try create(beside: path, isPrivate: old != nil)
    do throws(SystemError) {
      let result = try fill(file, like: old, body)
      guard rename(unfinished, path) == 0 else { throw SystemError.last }
      return result
    } catch {
      unlink(unfinished)
      throw error
    }
  }

  /// A file of a name that nothing has yet; what another run left behind is not touched.
  private static func create(
    beside path: String, isPrivate: Bool
  ) throws(SystemError) -> (FileDescriptor, String) {
    for attempt in 0..<100 {
      let name = "\(path).\(getpid())\(attempt == 0 ? "" : "-\(attempt)").tmp"
      do throws(SystemError) {
        return (try .creating(name, mode: isPrivate ? 0o600 : 0o666), name)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }

  private static func fill<Result>(
    _ file: FileDescriptor, like old: FileStatus?,
    _ body: (FileDescriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    defer { file.close() }
    if let old { try file.take(ownerAndModeOf: old) }
    let result = try body(file)
    try file.synchronize()
    return result
  }
}

extension FileDescriptor {
  /// Gives the file the owner and the mode of another.
  fileprivate func take(ownerAndModeOf old: FileStatus) throws(SystemError) {
    let new = try FileStatus(of: self)
    if new.owner != old.owner || new.group != old.group {
      // Only the superuser may give files away: the new file of anyone else is theirs.
      guard fchown(number, old.owner, old.group) == 0 || errno == EPERM else { throw .last }
    }
    guard fchmod(number, old.permissions) == 0 else { throw .last }
  }
}
