package import ExactJSON

extension JSONError {
  /// What is wrong with the text; offsets count from 0.
  package var words: String { "at byte \(offset), \(reason.words)" }
}

extension JSONError.Reason {
  fileprivate var words: String {
    switch self {
    case .unexpectedEnd: "it ends too early"
    case .byteOrderMark:
      "a byte-order mark (the bytes ef bb bf) stands before the text; leave it out"
    case .unexpectedByte(let byte): "\(shown(byte)) cannot stand there"
    case .trailingBytes: "more follows a whole value"
    case .tooDeep(let limit): "it nests deeper than \(limit)"
    case .leadingZero: "a number starts with a zero that it does not need"
    case .controlCharacter(let byte): "\(shown(byte)) in a string must be escaped"
    case .unknownEscape(let byte): "a backslash before \(shown(byte)) means nothing"
    case .loneSurrogate: "half of an escaped character stands alone"
    case .invalidUTF8: "the string is not UTF-8"
    case .duplicateKey(let key): "the key '\(key)' is there already"
    }
  }
}
