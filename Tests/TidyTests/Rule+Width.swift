extension Rule {
  /// The formatter wraps neither comments nor strings, so that nothing else finds them.
  static let narrowLines = Rule("no line over 100 columns, comments and strings included") { file in
    guard file.isOfCleanRoom else { return [] }
    return file.lines.indices.filter { file.lines[$0].isTooLong }.map { $0 + 1 }
  }
}

extension Substring {
  /// Counts characters only where there are more than 100 bytes, since that takes long.
  fileprivate var isTooLong: Bool { utf8.count > 100 && count > 100 }
}
