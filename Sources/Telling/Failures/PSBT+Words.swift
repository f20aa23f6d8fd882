package import Bitcoin

extension PSBTError {
  /// Continues "the argument …" for a text that should have been a PSBT.
  package func problem(in text: [UInt8]) -> String {
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
  package var words: String {
    switch self {
    case .global: "the global map"
    case .input(let index): "the map of input \(index)"
    case .output(let index): "the map of output \(index)"
    }
  }
}

extension PSBTPlace {
  package var words: String {
    "the field of type 0x\(String(keyType, radix: 16)) at byte \(offset), in \(map.words),"
  }
}

extension PSBTFieldFault {
  package var words: String {
    switch self {
    case .keyLength(let count):
      "\(counted(count, "byte")) in its key after the type, which is not what this type has"
    case .key(let error): "in its key: \(error.words)"
    case .publicKey(let error): error.words
    case .value(let error): "in its value: \(error.words)"
    case .originLength(let count):
      "a key's origin is a fingerprint and numbers of four bytes, and not \(count) bytes"
    case .signatureEncoding: "the signature is not strict DER with a hash type"
    case .schnorrLength(let count):
      "a Schnorr signature has 64 or 65 bytes, and not \(count)"
    case .controlBlockLength(let count):
      "a control block has 33 bytes and whole hashes of 32, and not \(count) bytes"
    case .missingLeafVersion: "the leaf's version is missing"
    case .emptyTree: "the tree has no leaf"
    case .leafTooDeep(let depth): "a leaf is \(depth) deep, and may be 128"
    case .leafVersion(let version): "a leaf's version is even, and not \(version)"
    case .unbalancedTree: "the depths of the leaves do not make one whole tree"
    case .masterKeyWithParent: "the master key names a parent"
    case .participantsLength(let count):
      "the participants' keys have 33 bytes each, and not \(count) in all"
    case .nonceLength(let count): "a nonce has 66 bytes, and not \(count)"
    case .scriptSigPresent(let input): "input \(input) of the unsigned transaction has a script"
    case .unsupportedVersion(let version): "it is version \(version), and only 0 is supported"
    }
  }
}

extension PSBTMissingSignaturesError {
  package var words: String {
    switch self {
    case .spend(let error): error.words
    case .unsupportedScript: "its script is of no form whose signatures are known"
    }
  }
}

extension PSBTSpendError {
  package var words: String {
    switch self {
    case .noSuchInput(let input): "there is no input \(input)"
    case .utxoMissing: "the output that it spends is not given"
    case .wrongPreviousTransaction(_, let expected, let found):
      "it spends an output of \(expected), and the transaction given for it is \(found)"
    case .noSuchPreviousOutput(_, let index):
      "the transaction that it spends from has no output \(index)"
    case .utxosDiffer: "the spent output is given twice, and differently"
    case .previousTransactionMissing:
      "the whole transaction that it spends from is not given, as signatures from before segwit"
        + " need"
    case .redeemScriptMissing: "the redeem script is not given"
    case .redeemScriptMismatch: "the redeem script is not the one that the output hides"
    case .witnessScriptMissing: "the witness script is not given"
    case .witnessScriptMismatch: "the witness script is not the one that the output hides"
    case .taprootKeyMismatch: "the internal key does not give the key of the output"
    }
  }
}
