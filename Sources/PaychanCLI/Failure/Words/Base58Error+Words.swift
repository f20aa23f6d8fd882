internal import Bitcoin

extension Base58Error {
  /// What is wrong with the text; what it says is never repeated, since it may be a secret key.
  var words: String {
    switch self {
    case .tooLong(let maximum): "it is longer than the base58 of \(counted(maximum, "byte"))"
    case .notADigit(let offset): "the character at offset \(offset) is no digit of base58"
    case .checksumMissing(let count):
      "it holds \(counted(count, "byte")), fewer than its checksum alone would take"
    case .checksumMismatch: "its checksum is wrong: look for a typing error"
    }
  }
}
