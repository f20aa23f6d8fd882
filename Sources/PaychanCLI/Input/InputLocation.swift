#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What an argument points at.
enum InputLocation: Equatable {
  case standardInput
  case file(String)
  case missingFile(String)
  case text

  /// An argument that names a file is that file; one that could be nothing but a path is missing.
  init(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if isReadable(path: argument) {
      self = .file(argument)
    } else {
      self = looksLikePath(argument) ? .missingFile(argument) : .text
    }
  }
}

/// Tells whether there is anything but a directory at a path: a pipe will do as well as a file.
private func isReadable(path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
}

/// No hex, address, descriptor or PSBT has a full stop in it, or begins with a slash.
private func looksLikePath(_ argument: String) -> Bool {
  argument.hasPrefix("/") || argument.hasPrefix("~") || argument.utf8.contains(UInt8(ascii: "."))
}
