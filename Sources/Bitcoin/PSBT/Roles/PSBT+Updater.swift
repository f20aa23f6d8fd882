/// Why something cannot be told of an input or output.
public enum PSBTUpdateError: Error, Equatable, Sendable {
  /// The transaction has fewer inputs.
  case noSuchInput(Int)
  /// The transaction has fewer outputs.
  case noSuchOutput(Int)
  /// What is told does not fit together.
  case spend(PSBTSpendError)
}

extension PSBT {
  /// Tells which output a segwit input spends, and the scripts that the output hides.
  ///
  /// Nothing changes if a script is missing or is not the hidden one.
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

  /// Tells which transaction's output an input spends, and the scripts that the output hides.
  ///
  /// Nothing changes if it is another transaction, or if a script is missing or not the hidden one.
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

  /// Changes what is known of an input, unchecked: signer and finaliser check what they use.
  public mutating func updateInput(
    _ index: Int, _ change: (inout PSBTInput) -> Void
  ) throws(PSBTUpdateError) {
    guard inputs.indices.contains(index) else { throw .noSuchInput(index) }
    change(&inputs[index])
  }

  /// Changes what is known of an output.
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
  /// Tells where a key comes from, in place of what was told before.
  public mutating func setDerivation(_ derivation: PSBTKeyDerivation) {
    derivations.put(derivation)
  }

  /// Adds a signature, in place of an older one by the same key.
  public mutating func setPartialSignature(_ signature: PSBTPartialSignature) {
    partialSignatures.put(signature)
  }
}

extension PSBTOutput {
  /// Tells where a key comes from, in place of what was told before.
  public mutating func setDerivation(_ derivation: PSBTKeyDerivation) {
    derivations.put(derivation)
  }
}
