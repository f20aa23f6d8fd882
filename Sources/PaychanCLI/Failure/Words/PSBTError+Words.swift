internal import Bitcoin

extension PSBTError {
  /// Continues "the argument …" for a text that should have been a PSBT.
  func problem(in text: [UInt8]) -> String {
    switch self {
    case .notHex(let error): error.problem(in: text)
    case .notBase64(let error): "is no PSBT, since it is not base64: \(error.words(in: text))"
    case .badMagic where text.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }):
      "is no PSBT: \(words); if it is a transaction, try 'paychan tx decode'"
    case .badMagic, .malformed, .missingSeparator, .missingMap, .duplicateKey, .field,
      .missingUnsignedTransaction, .trailingBytes, .wrongPreviousTransaction,
      .noSuchPreviousOutput:
      "is no PSBT: \(words)"
    }
  }

  /// What is wrong with the PSBT; offsets count from the first byte of the PSBT itself.
  private var words: String {
    switch self {
    case .notHex(let error): error.words
    case .notBase64: "it is not base64"
    case .badMagic: "it does not start with 'psbt' and 0xff"
    case .malformed(let map, let error): "in \(map.words), \(error.words)"
    case .missingSeparator(let map): "it ends before \(map.words) does"
    case .missingMap(let map): "it ends before \(map.words), which its transaction announces"
    case .duplicateKey(let place): "\(place.words) is there already"
    case .field(let place, let fault): "\(place.words) is wrong: \(fault.words)"
    case .missingUnsignedTransaction: "it has no transaction"
    case .trailingBytes(let offset, let count):
      CodecError.trailingBytes(offset: offset, count: count).words
    case .wrongPreviousTransaction(let input, let expected, let found):
      "input \(input) spends an output of \(expected), and the transaction given for it is \(found)"
    case .noSuchPreviousOutput(let input, let index, let count):
      "input \(input) spends output \(index) of a transaction that has \(count)"
    }
  }
}

extension PSBTMap {
  var words: String {
    switch self {
    case .global: "the global map"
    case .input(let index): "the map of input \(index)"
    case .output(let index): "the map of output \(index)"
    }
  }
}

extension PSBTPlace {
  var words: String {
    "the field of type 0x\(String(keyType, radix: 16)) at byte \(offset), in \(map.words),"
  }
}
