internal import Bitcoin

extension CodecError {
  /// What is wrong with the bytes; offsets count from 0.
  var words: String {
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
  func problem(ofTransaction bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "is empty, and should be a transaction" }
    if bytes.starts(with: "psbt".utf8) { return "is a PSBT; try 'paychan psbt decode'" }
    if bytes.count == 32 {
      return "is no transaction, and may be the identifier of one: there is no chain to look it"
        + " up in, so give the whole transaction"
    }
    return "is no transaction: \(words)"
  }
}
