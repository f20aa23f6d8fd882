extension Rule {
  static let noPrint = Rule(
    "only the program and the benchmarks print", in: { !$0.mayPrint },
    whenFollowed: { ["print", "debugPrint", "dump"].contains($0.text) && $1.text == "(" })

  static let typedThrows = Rule(
    "the core throws typed errors", in: \.isCore,
    whenFollowed: { $0.text == "throws" && $1.text != "(" })

  static let noWaiting = Rule(
    "the core neither waits nor has actors", in: \.isCore,
    whenFollowed: { left, right in
      let isDeclared = right.kind == .word && right.line == left.line
      return ["async", "await"].contains(left.text) || left.text == "actor" && isDeclared
    })

  /// A stored `static var`, or one outside any type, is state that everything shares; a task's own
  /// value is none, which only a scope can set.
  static let noSharedState = Rule("no mutable static or global") { file in
    guard !file.isTest else { return [] }
    var depth = 0
    return file.code.indices.filter { at in
      let token = file.code[at]
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      guard token.text == "var", !file.code[..<at].suffix(4).contains(where: \.isTaskLocal) else {
        return false
      }
      let isStatic = at > 0 && file.code[..<at].suffix(3).contains { $0.text == "static" }
      return (isStatic || depth == 0) && file.isStored(variableAt: at)
    }.map { file.code[$0].line }
  }
}

extension Token {
  /// Whether what follows belongs to a task.
  fileprivate var isTaskLocal: Bool { text == "@TaskLocal" }
}

extension SourceFile {
  /// Whether a variable has no body: the first brace or `=` of its declaration tells.
  fileprivate func isStored(variableAt at: Int) -> Bool {
    var depth = 0
    for token in code[at...].dropFirst() {
      switch token.text {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth -= 1
      case ">>", ">>>": depth -= token.text.count
      case "{" where depth == 0: return false
      case "=" where depth == 0: return true
      case "var", "let", "func", "}": return true
      default: break
      }
    }
    return true
  }
}
