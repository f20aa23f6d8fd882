/// A rule that a source keeps, or breaks at certain lines.
struct Rule: Sendable {
  let sentence: String
  /// The lines at which it is broken, counted from one.
  let broken: @Sendable (SourceFile) -> [Int]

  init(_ sentence: String, broken: @escaping @Sendable (SourceFile) -> [Int]) {
    self.sentence = sentence
    self.broken = broken
  }

  /// What to show for a file: `path:line: rule`, once for each place.
  func findings(in file: SourceFile) -> [String] {
    broken(file).map { "\(file.path):\($0): \(sentence)" }
  }
}

extension Rule {
  /// A rule that pairs of neighbouring tokens may break.
  init(
    _ sentence: String, in files: @escaping @Sendable (SourceFile) -> Bool,
    whenFollowed isBroken: @escaping @Sendable (Token, Token) -> Bool
  ) {
    self.init(sentence) { file in
      guard files(file) else { return [] }
      return zip(file.code, file.code.dropFirst()).filter(isBroken).map { $0.0.line }
    }
  }
}

extension SourceFile {
  /// Whether it belongs to the program or the benchmarks, which alone talk to a terminal.
  var mayPrint: Bool { isTest || room == "PaychanCLI" || room == "Benchmarks" }

  var isCore: Bool { !isTest && (ImportTable.room(named: room)?.isCore ?? true) }
}
