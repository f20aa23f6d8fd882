/// Why an input or output cannot be updated.
public enum PSBTUpdateError: Error, Equatable, Sendable {
  /// The transaction has fewer inputs.
  case noSuchInput(Int)
  /// The transaction has fewer outputs.
  case noSuchOutput(Int)
  /// The spent output and the scripts do not fit together.
  case spend(PSBTSpendError)
}

extension PSBT {
  /// Sets the output that a segwit input spends, and the scripts behind its hashes.
  ///
  /// Nothing changes if a script is missing or has another hash.
  public mutating func setSpentOutput(
    _ output: TransactionOutput, redeemScript: Script? = nil, witnessScript: Script? = nil,
    input index: Int
  ) throws(PSBTUpdateError) {
    try updateSpend(input: index) { input in
      input.witnessUTXO = output
      input.redeemScript = redeemScript
      input.witnessScript = witnessScript
    }
  }

  /// Sets the transaction whose output an input spends, and the scripts behind its hashes.
  ///
  /// Nothing changes if it is another transaction, or if a script is missing or has another hash.
  public mutating func setPreviousTransaction(
    _ transaction: Transaction, redeemScript: Script? = nil, witnessScript: Script? = nil,
    input index: Int
  ) throws(PSBTUpdateError) {
    try updateSpend(input: index) { input in
      input.nonWitnessUTXO = transaction
      input.redeemScript = redeemScript
      input.witnessScript = witnessScript
    }
  }

  /// Changes the map of an input, unchecked: signer and finaliser check what they use.
  public mutating func updateInput(
    _ index: Int, _ change: (inout PSBTInput) -> Void
  ) throws(PSBTUpdateError) {
    guard inputs.indices.contains(index) else { throw .noSuchInput(index) }
    change(&inputs[index])
  }

  /// Changes the map of an output.
  public mutating func updateOutput(
    _ index: Int, _ change: (inout PSBTOutput) -> Void
  ) throws(PSBTUpdateError) {
    guard outputs.indices.contains(index) else { throw .noSuchOutput(index) }
    change(&outputs[index])
  }

  private mutating func updateSpend(
    input index: Int, _ change: (inout PSBTInput) -> Void
  ) throws(PSBTUpdateError) {
    var updated = self
    try updated.updateInput(index, change)
    do { _ = try updated.spend(input: index) } catch { throw .spend(error) }
    self = updated
  }
}

extension PSBTInput {
  /// Sets the origin of a key, replacing an earlier one.
  public mutating func setDerivation(_ derivation: PSBTKeyDerivation) {
    derivations.put(derivation)
  }

  /// Adds a signature, replacing an earlier one by the same key.
  public mutating func setPartialSignature(_ signature: PSBTPartialSignature) {
    partialSignatures.put(signature)
  }
}

extension PSBTOutput {
  /// Sets the origin of a key, replacing an earlier one.
  public mutating func setDerivation(_ derivation: PSBTKeyDerivation) {
    derivations.put(derivation)
  }
}
