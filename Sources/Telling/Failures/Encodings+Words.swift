package import Bitcoin

extension HexError {
  /// What is wrong with the digits; offsets count from 0.
  package var words: String {
    switch self {
    case .oddLength(let count):
      "it has an odd number of digits (\(count)), so that one is missing or too many"
    case .notADigit(let offset):
      "the character at offset \(offset) is no digit"
    }
  }

  /// Continues "the argument …" for a text that should have been hexadecimal throughout.
  package func problem(in text: [UInt8]) -> String {
    if text.starts(with: "0x".utf8) { return "is not hexadecimal: remove the '0x' in front" }
    if text.starts(with: "cHNidP".utf8) {
      return "is not hexadecimal but a PSBT; try 'paychan psbt decode'"
    }
    let wrong = text.firstIndex { !Character(Unicode.Scalar($0)).isHexDigit }
    guard let wrong else { return "is not hexadecimal: \(words)" }
    return "is not hexadecimal: \(shown(text[wrong])) at offset \(wrong) is no digit"
  }
}

extension Base58Error {
  /// What is wrong with the text, without repeating it, since it may be a secret key.
  package var words: String {
    switch self {
    case .tooLong(let maximum): "it is longer than the base58 of \(counted(maximum, "byte"))"
    case .notADigit(let offset): "the character at offset \(offset) is no digit of base58"
    case .checksumMissing(let count):
      "it holds \(counted(count, "byte")), fewer than its checksum alone would take"
    case .checksumMismatch: "its checksum is wrong: look for a typing error"
    }
  }
}

extension Base64Error {
  /// What is wrong with the digits of this text.
  package func words(in text: [UInt8]) -> String {
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

extension Bech32Error {
  package var words: String {
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
  package var words: String {
    switch self {
    case .tooLong(let bits): "its data have \(bits) bits more than whole bytes, a digit too many"
    case .notZero: "the bits that fill up its last digit are not zero"
    }
  }
}

extension CodecError {
  /// What is wrong with the bytes; offsets count from 0.
  package var words: String {
    switch self {
    case .truncated(let offset, let needed):
      "it ends inside a value of \(counted(needed, "byte")) that starts at byte \(offset)"
    case .trailingBytes(let offset, let count):
      "it is complete at byte \(offset); remove the \(counted(count, "byte")) from there on"
    case .nonCanonicalCompactSize(let offset, let value):
      "the count at byte \(offset) takes more bytes than \(value) needs"
    case .compactSizeTooLarge(let offset, let value):
      "the count at byte \(offset) is \(value), and Bitcoin Core accepts none above 33554432"
    case .countBeyondInput(let offset, let count):
      "the count at byte \(offset) announces \(count), more than the bytes behind it can hold"
    case .superfluousWitness(let offset):
      "the flag at byte \(offset) announces witnesses, and no input has one"
    case .unknownTransactionFlags(let offset, let flags):
      "the flag at byte \(offset) is \(flags), which nobody has defined"
    }
  }
}

extension CodecError {
  /// Continues "the argument …" for bytes that should have been a transaction.
  package func problem(ofTransaction bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "is empty, and should be a transaction" }
    if bytes.starts(with: "psbt".utf8) { return "is a PSBT; try 'paychan psbt decode'" }
    if bytes.count == 32 {
      return "is no transaction, and may be the identifier of one: there is no chain to look it"
        + " up in, so give the whole transaction"
    }
    return "is no transaction: \(words)"
  }
}
