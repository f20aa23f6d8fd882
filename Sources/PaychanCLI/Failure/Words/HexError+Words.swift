internal import Bitcoin

extension HexError {
  /// What is wrong with the digits; offsets count from 0.
  var words: String {
    switch self {
    case .oddLength(let count):
      "it has an odd number of digits (\(count)), so that one is missing or too many"
    case .notADigit(let offset):
      "the character at offset \(offset) is no digit"
    }
  }

  /// Continues "the argument …" for a text that should have been hexadecimal throughout.
  func problem(in text: [UInt8]) -> String {
    if text.starts(with: "0x".utf8) { return "is not hexadecimal: remove the '0x' in front" }
    if text.starts(with: "cHNidP".utf8) {
      return "is not hexadecimal but a PSBT; try 'paychan psbt decode'"
    }
    let wrong = text.firstIndex { !Character(Unicode.Scalar($0)).isHexDigit }
    guard let wrong else { return "is not hexadecimal: \(words)" }
    return "is not hexadecimal: \(shown(text[wrong])) at offset \(wrong) is no digit"
  }
}
