internal import Bitcoin

extension Bech32Error {
  var words: String {
    switch self {
    case .tooLong(let count):
      "it has \(count) characters, and bech32 at most \(Bech32.maximumCount)"
    case .notPrintable(let offset): "the character at offset \(offset) cannot be printed"
    case .mixedCase(let offset):
      "the letter at offset \(offset) has another case than those before; write all in lower case"
    case .separatorMissing: "there is no '1' between prefix and data"
    case .prefixMissing: "nothing stands before the '1'"
    case .checksumMissing(let count):
      "\(counted(count, "character")) after the '1' cannot hold a checksum of six"
    case .notADigit(let offset): "the character at offset \(offset) is no digit of bech32"
    case .checksumMismatch: "its checksum is wrong: look for a typing error"
    }
  }
}

extension Bech32Variant {
  var name: String {
    switch self {
    case .bech32: "bech32"
    case .bech32m: "bech32m"
    }
  }
}

extension BitPaddingError {
  var words: String {
    switch self {
    case .tooLong(let bits): "its data have \(bits) bits more than whole bytes, a digit too many"
    case .notZero: "the bits that fill up its last digit are not zero"
    }
  }
}
