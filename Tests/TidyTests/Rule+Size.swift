extension Rule {
  static let shortFiles = Rule("no file over 400 lines") { file in
    file.lineCount > 400 ? [file.lineCount] : []
  }

  static let shortMain = Rule("main.swift stays under 30 lines") { file in
    file.isMain && file.lineCount >= 30 ? [file.lineCount] : []
  }

  static let shortFunctions = Rule("no function over 60 lines") { file in
    file.functions.filter { $0.count > 60 }.map(\.lowerBound)
  }
}

/// Where the parts of a function with a body are among the tokens of a file's code.
struct FunctionTokens {
  /// From the keyword up to the brace that opens the body.
  let signature: Range<Int>
  /// From that brace up to the one that closes it.
  let body: Range<Int>
}

extension SourceFile {
  /// The functions that have a body: a requirement of a protocol has none.
  var functionTokens: [FunctionTokens] {
    code.indices.compactMap { at in
      guard startsFunction(at), let open = body(after: at), let close = closing(open) else {
        return nil
      }
      return FunctionTokens(signature: at..<open, body: open..<close)
    }
  }

  /// The lines of each function that has a body, from its keyword to its closing brace.
  var functions: [ClosedRange<Int>] {
    functionTokens.map { code[$0.signature.lowerBound].line...code[$0.body.upperBound].line }
  }

  private func startsFunction(_ at: Int) -> Bool {
    switch code[at].text {
    case "func", "deinit": true
    case "init", "subscript": at == 0 || code[at - 1].text != "."
    default: false
    }
  }

  /// The brace that opens the body; `nil` for a requirement, which has none.
  private func body(after start: Int) -> Int? {
    var depth = 0
    for at in code.indices.dropFirst(start + 1) {
      switch code[at].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return at
      case "func", "init", "deinit", "subscript", "var", "let", "case", "}":
        if depth == 0 { return nil }
      default: break
      }
    }
    return nil
  }

  private func closing(_ open: Int) -> Int? {
    var depth = 0
    return code.indices.dropFirst(open).first { at in
      if code[at].text == "{" { depth += 1 }
      if code[at].text == "}" { depth -= 1 }
      return depth == 0
    }
  }
}
