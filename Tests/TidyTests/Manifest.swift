/// What `Package.swift` says of its targets, as far as its text shows it.
enum Manifest {
  /// The names of the targets in `Sources`: rooms, C libraries, the programs and the plugin.
  static func targetsInSources() throws -> Set<String> {
    Set(try declarations().map(\.name))
  }

  /// The rooms that a target depends on.
  static func dependencies(of target: String) throws -> Set<String> {
    Set(try declarations().filter { $0.name == target }.flatMap(\.dependencies))
  }

  private struct Declaration {
    let name: String
    let dependencies: [String]
  }

  /// How each kind of target begins in the list of targets.
  private static let openings = [
    "room(", "family(", ".systemLibrary(", ".executableTarget(", ".plugin(",
  ]

  /// Every target of the list but for tests, as it stands there.
  private static func declarations() throws -> [Declaration] {
    let text = try SourceTree.text(of: "Package.swift")
    let targets = text.split(separator: "\n  targets: [\n", maxSplits: 1).last ?? ""
    return openings.flatMap { opening in
      targets.ranges(of: opening).compactMap { declaration(targets[$0.upperBound...]) }
    }
  }

  private static func declaration(_ text: Substring) -> Declaration? {
    let arguments = text.prefix(untilClosing: ")")
    guard let name = quoted(arguments).first else { return nil }
    return Declaration(name: name, dependencies: dependencies(arguments))
  }

  private static func dependencies(_ arguments: Substring) -> [String] {
    ["imports: [", "dependencies: ["].flatMap { label in
      guard let start = arguments.firstRange(of: label)?.upperBound else { return [String]() }
      return quoted(arguments[start...].prefix(untilClosing: "]"))
    }
  }

  private static func quoted(_ text: Substring) -> [String] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
  }
}

extension Substring {
  /// Up to the sign that closes a list which is already open.
  fileprivate func prefix(untilClosing close: Character) -> Substring {
    let open: Character = close == ")" ? "(" : "["
    var depth = 1
    return prefix { letter in
      if letter == open { depth += 1 }
      if letter == close { depth -= 1 }
      return depth > 0
    }
  }
}
