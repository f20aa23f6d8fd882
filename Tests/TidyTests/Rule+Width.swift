extension Rule {
  /// The formatter wraps neither comments nor strings, so that nothing else finds them.
  static let narrowLines = Rule("no line over 100 columns, comments and strings included") { file in
    guard file.isOfCleanRoom else { return [] }
    return file.lines.indices.filter { file.lines[$0].count > 100 }.map { $0 + 1 }
  }
}
