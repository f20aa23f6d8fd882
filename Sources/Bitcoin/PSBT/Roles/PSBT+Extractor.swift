/// Why there is no transaction to broadcast yet.
public enum PSBTExtractionError: Error, Equatable, Sendable {
  /// These inputs are not finished.
  case notFinal(inputs: [Int])
}

extension PSBT {
  /// The transaction with the scripts and witnesses of its finished inputs.
  public func extractTransaction() throws(PSBTExtractionError) -> Transaction {
    let unfinished = inputs.indices.filter { !inputs[$0].isFinal }
    guard unfinished.isEmpty else { throw .notFinal(inputs: unfinished) }
    var transaction = unsigned
    for (index, input) in inputs.enumerated() {
      transaction.inputs[index].scriptSig = input.finalScriptSig ?? Script()
      transaction.inputs[index].witness = input.finalWitness ?? Witness()
    }
    return transaction
  }
}
