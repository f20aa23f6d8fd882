extension Rule {
  /// A comment above a case is its sentence, or names what it stands for, such as `xprv…`.
  static let documentedCases = Rule("every case of a public enum has a doc comment") { file in
    guard !file.isTest, file.isOfCleanRoom else { return [] }
    return file.publicCases.filter { file.documentation(above: $0.line).isEmpty }.map(\.line)
  }

  static let singleCases = Rule("each case of a public enum has a line of its own") { file in
    guard !file.isTest, file.isOfCleanRoom else { return [] }
    return file.publicCases.filter(\.hasSeveralNames).map(\.line)
  }
}

/// The declaration of a case, or of several at once.
private struct CaseDeclaration {
  let line: Int
  let hasSeveralNames: Bool
}

extension SourceFile {
  /// The declarations of cases in the bodies of public enums, those in nested functions left out.
  fileprivate var publicCases: [CaseDeclaration] {
    code.indices.filter(startsPublicEnum).compactMap(openingBrace).flatMap(cases)
  }

  private func startsPublicEnum(_ at: Int) -> Bool {
    guard code[at].text == "enum" else { return false }
    let modifiers = code[..<at].suffix(2).map(\.text)
    return modifiers.last == "public" || modifiers == ["public", "indirect"]
  }

  private func openingBrace(after at: Int) -> Int? {
    code.indices.dropFirst(at).first { code[$0].text == "{" }
  }

  private func cases(inBodyFrom open: Int) -> [CaseDeclaration] {
    var depth = 0
    var found: [CaseDeclaration] = []
    for at in code.indices.dropFirst(open) {
      if code[at].text == "{" { depth += 1 }
      if code[at].text == "}" { depth -= 1 }
      if depth == 0 { break }
      guard depth == 1, code[at].text == "case" else { continue }
      found.append(CaseDeclaration(line: code[at].line, hasSeveralNames: hasComma(after: at)))
    }
    return found
  }

  /// Whether a comma outside of parentheses follows before the next declaration.
  private func hasComma(after start: Int) -> Bool {
    var depth = 0
    for token in code[start...].dropFirst() {
      switch token.text {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth -= 1
      case ",": if depth == 0 { return true }
      case "case", "{", "}", "var", "func", "init", "static", "public", "enum", "struct":
        return false
      default: break
      }
    }
    return false
  }
}
