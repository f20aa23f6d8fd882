internal import Bitcoin

extension PSBTMissingSignaturesError {
  var words: String {
    switch self {
    case .spend(let error): error.words
    case .unsupportedScript: "its script is of no form whose signatures are known"
    }
  }
}

extension PSBTSpendError {
  var words: String {
    switch self {
    case .noSuchInput(let input): "there is no input \(input)"
    case .utxoMissing: "the output that it spends is not given"
    case .wrongPreviousTransaction(_, let expected, let found):
      "it spends an output of \(expected), and the transaction given for it is \(found)"
    case .noSuchPreviousOutput(_, let index):
      "the transaction that it spends from has no output \(index)"
    case .utxosDiffer: "the spent output is given twice, and differently"
    case .previousTransactionMissing:
      "the whole transaction that it spends from is not given, as signatures from before segwit need"
    case .redeemScriptMissing: "the redeem script is not given"
    case .redeemScriptMismatch: "the redeem script is not the one that the output hides"
    case .witnessScriptMissing: "the witness script is not given"
    case .witnessScriptMismatch: "the witness script is not the one that the output hides"
    case .taprootKeyMismatch: "the internal key does not give the key of the output"
    }
  }
}
