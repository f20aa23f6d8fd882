/// Why an input cannot be finished.
public enum PSBTFinalizationError: Error, Equatable, Sendable {
  /// How the input spends its output is not known, or contradicts the output.
  case spend(PSBTSpendError)
  /// The script is of no known form, so it is unknown how to satisfy it.
  case unsupportedScript(input: Int, Script)
  /// Signatures are missing.
  case signaturesMissing(input: Int, PSBTMissingSignatures)
  /// A signature is not the key's for this input.
  case invalidSignature(input: Int, key: PSBTPublicKey)
  /// The signature for the spend by key is not the output key's.
  case invalidTaprootSignature(input: Int)
  /// A signature has another hash type than the PSBT requires.
  case sighashTypeMismatch(input: Int, wanted: SighashType, found: SighashType?)
}

extension PSBT {
  /// Finishes every unfinished input; nothing changes if one of them cannot be finished.
  public mutating func finalize() throws(PSBTFinalizationError) {
    var result = self
    for index in inputs.indices where !inputs[index].isFinal {
      try result.finalize(input: index)
    }
    self = result
  }

  /// Puts an input's signatures into its scriptSig and witness, and removes what is no longer
  /// needed.
  ///
  /// Every signature is verified before it is used.
  public mutating func finalize(input index: Int) throws(PSBTFinalizationError) {
    let spend: PSBTSpend
    do { spend = try self.spend(input: index) } catch { throw .spend(error) }
    let solution = try solve(spend, input: index)
    let redeem = spend.redeemScript.map { [$0.bytes] } ?? []
    switch spend.rules {
    case .legacy:
      inputs[index].finalScriptSig = Self.pushes(solution + redeem)
    case .witnessV0, .taproot:
      inputs[index].finalScriptSig = redeem.isEmpty ? nil : Self.pushes(redeem)
      let script = spend.witnessScript.map { [$0.bytes] } ?? []
      inputs[index].finalWitness = Witness(solution + script)
    }
    inputs[index].clearForFinal()
  }

  private static func pushes(_ items: [[UInt8]]) -> Script {
    items.reduce(ScriptBuilder()) { $0.adding(data: $1) }.script
  }

  /// The stack that satisfies the innermost script.
  private func solve(
    _ spend: PSBTSpend, input index: Int
  ) throws(PSBTFinalizationError) -> [[UInt8]] {
    guard let wants = PSBTSignatureDemand(spend.template) else {
      throw .unsupportedScript(input: index, spend.script)
    }
    let missing = wants.missing(from: inputs[index])
    guard missing.count == 0 else { throw .signaturesMissing(input: index, missing) }
    switch wants {
    case .keys(let required, let keys, let isMultisig):
      let found = keys.compactMap(inputs[index].partialSignature(byBytes:)).prefix(required)
      for signature in found { try check(signature, input: index, spend: spend) }
      return (isMultisig ? [[]] : []) + found.map(\.bytes)
    case .keyHash(let hash):
      let found = inputs[index].partialSignatures.filter { $0.key.hash == hash }
      for signature in found { try check(signature, input: index, spend: spend) }
      return found.flatMap { [$0.bytes, $0.key.bytes] }
    case .taproot:
      return [try taprootSolution(input: index, spend: spend)]
    }
  }

  private func check(
    _ signature: PSBTPartialSignature, input index: Int, spend: PSBTSpend
  ) throws(PSBTFinalizationError) {
    if let wanted = inputs[index].sighashType, wanted != signature.sighashType {
      throw .sighashTypeMismatch(input: index, wanted: wanted, found: signature.sighashType)
    }
    let isAllowed = spend.rules == .legacy || signature.key.isCompressed
    guard isAllowed, isValid(signature, input: index, spend: spend) else {
      throw .invalidSignature(input: index, key: signature.key)
    }
  }

  private func taprootSolution(
    input index: Int, spend: PSBTSpend
  ) throws(PSBTFinalizationError) -> [UInt8] {
    guard let signature = inputs[index].taprootKeySignature else {
      preconditionFailure("a signature that is not missing is there")
    }
    if let wanted = inputs[index].sighashType, wanted != signature.sighashType {
      throw .sighashTypeMismatch(input: index, wanted: wanted, found: signature.sighashType)
    }
    guard isValid(signature, input: index, spend: spend) else {
      throw .invalidTaprootSignature(input: index)
    }
    return signature.bytes
  }
}
