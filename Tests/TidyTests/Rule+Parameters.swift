extension Rule {
  /// A parameter that a body never names should go; one that a protocol demands is called `_`.
  static let usedParameters = Rule("no unused parameter") { file in
    guard file.isOfCleanRoom else { return [] }
    return file.functionTokens.flatMap { function in
      let body = Set(file.code[function.body].map(\.text))
      return file.parameters(in: function.signature).filter { !body.contains($0.text) }.map(\.line)
    }
  }
}

extension SourceFile {
  /// The local names of a signature's parameters, without `_` and without those of closure types.
  fileprivate func parameters(in signature: Range<Int>) -> [Token] {
    guard let open = signature.first(where: { code[$0].text == "(" }) else { return [] }
    var depth = 0
    var names: [Token] = []
    for at in signature where at >= open {
      switch code[at].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 1 && startsParameter(beforeColon: at): names.append(code[at - 1])
      default: break
      }
      if depth == 0 { break }
    }
    return names.filter { $0.text != "_" }
  }

  /// Whether one or two words stand before the colon, unlike in `a ? b : c`.
  private func startsParameter(beforeColon at: Int) -> Bool {
    code[at - 1].kind == .word && code[at - 3..<at - 1].contains { "(,".contains($0.text) }
  }
}
