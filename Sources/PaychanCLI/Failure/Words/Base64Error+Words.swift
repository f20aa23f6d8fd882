internal import Bitcoin

extension Base64Error {
  /// What is wrong with the digits of this text.
  func words(in text: [UInt8]) -> String {
    switch self {
    case .wrongLength(let count):
      "it has \(counted(count, "character")), and base64 a multiple of four; some may be missing"
        + " at the end"
    case .notADigit(let offset):
      "\(shown(text[offset])) at offset \(offset) is no digit"
    case .leftoverBits(let offset):
      "the last digit, at offset \(offset), has bits that belong to no byte; some of the text may"
        + " be missing"
    }
  }
}
