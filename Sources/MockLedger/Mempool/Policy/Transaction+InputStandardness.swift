internal import Bitcoin
internal import ScriptEngine

extension Transaction {
  /// Confirms that the spent outputs and redeem scripts are standard: Bitcoin Core's
  /// `ValidateInputsStandardness`.
  func checkInputStandardness(
    spending outputs: [TransactionOutput]
  ) throws(NonstandardInputs) {
    let spends = zip(inputs, outputs)
    let operations = spends.reduce(0) { $0 + $1.0.executedOperations(spending: $1.1) }
    let limit = MempoolPolicy.maximumLegacySignatureOperations
    guard operations <= limit else {
      throw .legacySignatureOperations(operations, limit: limit)
    }
    for (index, (input, output)) in spends.enumerated() {
      switch output.scriptPubKey.template {
      case .nonstandard: throw .unknownScript(input: index)
      case .witnessUnknown: throw .undefinedWitnessProgram(input: index)
      case .scriptHash: try input.checkRedeemScript(of: index)
      case .publicKey, .publicKeyHash, .multisig, .nullData, .witnessV0KeyHash,
        .witnessV0ScriptHash, .witnessV1Taproot, .anchor:
        break
      }
    }
  }
}

extension TransactionInput {
  /// The redeem script that the input shows; `nil` if its pushes fail or leave nothing.
  var redeemScript: Script? {
    do { return try shownScript() } catch { return nil }
  }

  private func shownScript() throws(ScriptError) -> Script? {
    try scriptSig.pushedItems().last.map { Script($0) }
  }

  /// How many signatures the input may make a node check, outside of witnesses (BIP54).
  fileprivate func executedOperations(spending output: TransactionOutput) -> Int {
    let own = scriptSig.signatureOperations(isExact: true)
    guard output.scriptPubKey.isPayToScriptHash else {
      return own + output.scriptPubKey.signatureOperations(isExact: true)
    }
    return own + (redeemScript?.signatureOperations(isExact: true) ?? 0)
  }

  fileprivate func checkRedeemScript(of index: Int) throws(NonstandardInputs) {
    let shown: Script?
    do { shown = try shownScript() } catch { throw .scriptSigMalformed(input: index, error) }
    guard let redeemScript = shown else { throw .redeemScriptMissing(input: index) }
    let operations = redeemScript.signatureOperations(isExact: true)
    let limit = MempoolPolicy.maximumRedeemScriptOperations
    guard operations <= limit else {
      throw .redeemScriptOperations(input: index, operations: operations, limit: limit)
    }
  }
}
