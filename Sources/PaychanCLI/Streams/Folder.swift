#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of files.
enum Folder {
  /// Makes a folder if it is not there yet, and those above it.
  static func make(_ path: String) throws(SystemError) {
    guard !exists(path) else { return }
    let path = try SymbolicLink.destination(of: path)
    let parent = parent(of: path)
    if parent != path { try make(parent) }
    guard mkdir(path, 0o777) != 0 else { return }
    let error = SystemError.last
    guard error.code == EEXIST else { throw error }
    // Another program may just have made it; a file of its name is in the way.
    guard exists(path) else { throw SystemError(code: ENOTDIR) }
  }

  /// Makes a folder for a command to write into.
  static func makeForOutput(_ path: String) throws(CommandError) {
    do { try make(path) } catch { throw .unwritableFile(path: path, error) }
  }

  /// Whether there is a folder at a path.
  static func exists(_ path: String) -> Bool {
    do { return try FileStatus(of: path).kind == .directory } catch { return false }
  }

  /// The folder that a path lies in: `a` for `a/b` and `a/b/`, `.` for `b`.
  static func parent(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    let name = path.utf8.dropping(last: slash)
    guard let last = name.lastIndex(of: slash) else { return path.utf8.first == slash ? "/" : "." }
    let parent = name[..<last].dropping(last: slash)
    return parent.isEmpty ? "/" : String(Substring(parent))
  }

  /// The names of what lies in a folder, in the order of their bytes.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension BidirectionalCollection<UInt8> {
  /// Without the bytes of one kind at the end.
  fileprivate func dropping(last byte: UInt8) -> SubSequence {
    prefix(through: lastIndex { $0 != byte })
  }

  private func prefix(through last: Index?) -> SubSequence {
    last.map { self[...$0] } ?? self[..<startIndex]
  }
}
