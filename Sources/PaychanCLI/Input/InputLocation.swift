/// What an argument points at.
enum InputLocation: Equatable {
  case standardInput
  case file(String)
  case directory(String)
  case missingFile(String)
  case text

  /// An argument that names a file is that file; one that could be nothing but a path is missing.
  init(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else {
      self.init(argument, isPath: looksLikePath(argument))
    }
  }

  /// An argument that is a path, whatever it looks like.
  init(file argument: String) {
    self = argument == "-" ? .standardInput : InputLocation(argument, isPath: true)
  }

  /// A pipe will do as well as a file; what has the name of a directory may be a text all the same.
  private init(_ argument: String, isPath: Bool) {
    switch kind(of: argument) {
    case .regular, .stream, .link: self = .file(argument)
    case .directory where isPath: self = .directory(argument)
    case nil where isPath: self = .missingFile(argument)
    case .directory, nil: self = .text
    }
  }
}

/// What stands at a path; nothing where it cannot be looked at, which no text has to explain.
private func kind(of path: String) -> FileStatus.Kind? {
  do { return try FileStatus(of: path).kind } catch { return nil }
}

/// No hex, address, descriptor or PSBT has a full stop in it, or begins with a slash.
private func looksLikePath(_ argument: String) -> Bool {
  argument.hasPrefix("/") || argument.hasPrefix("~") || argument.utf8.contains(UInt8(ascii: "."))
}
