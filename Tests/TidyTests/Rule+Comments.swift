extension Rule {
  /// The first paragraph of a public type's comment is a sentence, or leads to a drawing with `:`.
  static let documentedTypes = Rule("every public type has a doc sentence") { file in
    guard !file.isTest else { return [] }
    return file.publicTypeLines.filter { line in
      guard let paragraph = file.documentation(above: line).first else { return true }
      return !(paragraph.hasSuffix(".") || paragraph.hasSuffix(":"))
    }
  }

  /// An exception from the formatter has a comment above it, or goes on about itself.
  static let reasonedExceptions = Rule("no swift-format-ignore without a reason") { file in
    let comments = file.tokens.filter { $0.kind == .comment }
    let plain = Set(comments.filter { !$0.text.contains(ignore) }.map(\.line))
    return comments.filter { $0.text.contains(ignore) && !plain.contains($0.line - 1) }.map(\.line)
  }

  private static let ignore = "swift-format" + "-ignore"
}

extension SourceFile {
  /// The first line, attributes included, of each public type's declaration.
  fileprivate var publicTypeLines: [Int] {
    code.indices.filter { at in
      guard code[at].text == "public" else { return false }
      let next = code[at...].dropFirst().first { !Self.modifiers.contains($0.text) }
      return next.map { Rule.typeKeywords.contains($0.text) } ?? false
    }.map { firstLine(ofDeclarationAt: code[$0].line) }
  }

  private static let modifiers: Set = ["final", "indirect", "open", "nonisolated"]

  private func firstLine(ofDeclarationAt line: Int) -> Int {
    var line = line
    while line > 1, trimmed(line - 1).hasPrefix("@") { line -= 1 }
    return line
  }

  /// The paragraphs of the doc comment that ends above a line.
  func documentation(above line: Int) -> [String] {
    var paragraphs: [String] = []
    var above = line - 1
    while above > 0, trimmed(above).hasPrefix("///") {
      let text = trimmed(above).dropFirst(3).drop { $0 == " " }
      if text.isEmpty || paragraphs.isEmpty { paragraphs.insert("", at: 0) }
      if !text.isEmpty {
        paragraphs[0] = paragraphs[0].isEmpty ? String(text) : "\(text) \(paragraphs[0])"
      }
      above -= 1
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  private func trimmed(_ line: Int) -> Substring {
    lines[line - 1].drop { $0 == " " || $0 == "\t" }
  }
}
