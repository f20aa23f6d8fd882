#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written under another name, and then takes the place of the one that may be
/// there: whoever reads sees the old file or the new one, whole.
enum ReplacedFile {
  /// Gives what the body gives; a body that fails leaves everything as it was.
  static func write<Result>(
    _ path: String, _ body: (FileDescriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let unfinished = "\(path).\(getpid()).tmp"
    do throws(SystemError) {
      let result = try fill(unfinished, body)
      guard rename(unfinished, path) == 0 else { throw SystemError.last }
      return result
    } catch {
      unlink(unfinished)
      throw error
    }
  }

  private static func fill<Result>(
    _ path: String, _ body: (FileDescriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let file = try FileDescriptor.creating(path)
    defer { file.close() }
    let result = try body(file)
    try file.synchronize()
    return result
  }
}
