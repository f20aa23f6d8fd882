#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Symbolic links at the end of a path; those on the way are followed by the system itself.
enum SymbolicLink {
  /// As many links as Linux follows.
  private static let limit = 40

  /// The path that the links at a path lead to, whether or not a file is there.
  static func destination(of path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0...limit {
      guard try FileStatus(unfollowed: path)?.kind == .link else { return path }
      let target = try target(of: path)
      let isAbsolute = target.utf8.first == UInt8(ascii: "/")
      path = isAbsolute ? target : "\(Folder.parent(of: path))/\(target)"
    }
    throw SystemError(code: ELOOP)
  }

  private static func target(of path: String) throws(SystemError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &bytes, bytes.count)
    guard length >= 0 else { throw .last }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
