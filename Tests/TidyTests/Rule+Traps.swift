extension Rule {
  static let noForcedTry = Rule(
    "no try!", in: { _ in true },
    whenFollowed: { $0.text == "try" && $1.text.hasPrefix("!") && !$1.isSpaced })

  static let noForcedCast = Rule(
    "no as!", in: { _ in true },
    whenFollowed: { $0.text == "as" && $1.text.hasPrefix("!") && !$1.isSpaced })

  static let noForcedUnwrap = Rule(
    "no forced unwrap, nor a type that unwraps itself", in: { _ in true },
    whenFollowed: { left, right in
      let isPostfix = !right.isSpaced && (right.text == "!" || right.text == "!!")
      let isKeyword = left.text == "try" || left.text == "as"
      return isPostfix && left.endsValue && !isKeyword
    })

  /// `try?` throws the reason away, wherever it stands; tests may ask merely whether it works.
  static let noSwallowedError = Rule(
    "no try?, which swallows the reason", in: { !$0.isTest },
    whenFollowed: { $0.text == "try" && $1.text.hasPrefix("?") && !$1.isSpaced })

  static let noFatalError = Rule(
    "no fatalError: preconditionFailure says why it cannot happen", in: { !$0.isTest },
    whenFollowed: { $0.text == "fatalError" && $1.text == "(" })

  static let noBareFailure = Rule("preconditionFailure says why it cannot happen") { file in
    guard !file.isTest else { return [] }
    return file.code.indices.dropLast(2).filter { at in
      file.code[at].text == "preconditionFailure" && file.code[at + 2].text == ")"
    }.map { file.code[$0].line }
  }
}

extension Token {
  /// Whether a value may end with this token, so that `!` right behind it unwraps the value.
  var endsValue: Bool {
    switch kind {
    case .word: !text.hasPrefix("#")
    case .string: true
    case .sign: [")", "]", "}", ">", "?"].contains(text)
    case .comment: false
    }
  }
}
