internal import Bitcoin
internal import Secp256k1

extension Proposal {
  /// Reads a proposal off its PSBT, and for an output from before segwit the output beside it.
  ///
  /// Nothing is checked against the channel: that is the receiver's part.
  init(
    _ psbt: PSBT, legacyOutput: TransactionOutput?
  ) throws(ProposalFault) {
    guard !psbt.inputs.isEmpty else { throw .noInput }
    let index = psbt.describedInput
    let input = psbt.inputs[index]
    try psbt.requireNothing(beside: index)
    guard let type = input.sighashType else { throw .missing(.hashType) }
    let (output, script) = try input.described(legacyOutput: legacyOutput)
    self.init(
      transaction: psbt.unsigned, input: index, spentOutput: output, script: script, type: type,
      signature: try input.onlySignature())
  }
}

extension PSBTInput {
  /// The spent output and the script that it hides.
  fileprivate func described(
    legacyOutput: TransactionOutput?
  ) throws(ProposalFault) -> (TransactionOutput, Script) {
    guard let legacyOutput else { return try describedForSegwit() }
    guard witnessUTXO == nil else { throw .surplus(.input(0), .spentOutput) }
    guard witnessScript == nil else { throw .surplus(.input(0), .witnessScript) }
    guard let redeemScript else { throw .missing(.redeemScript) }
    return (legacyOutput, redeemScript)
  }

  private func describedForSegwit() throws(ProposalFault) -> (TransactionOutput, Script) {
    guard redeemScript == nil else { throw .surplus(.input(0), .redeemScript) }
    guard let witnessUTXO else { throw .missing(.spentOutput) }
    guard let witnessScript else { throw .missing(.witnessScript) }
    guard !witnessUTXO.scriptPubKey.isPayToScriptHash else { throw .witnessFieldForLegacyOutput }
    return (witnessUTXO, witnessScript)
  }

  fileprivate func onlySignature() throws(ProposalFault) -> PartialSignature? {
    guard partialSignatures.count <= 1 else { throw .severalSignatures(partialSignatures.count) }
    guard let given = partialSignatures.first else { return nil }
    guard given.key.isCompressed else { throw .keyNotCompressed }
    do throws(SignatureError) {
      let signature = try ECDSASignature(der: Array(given.bytes.dropLast()))
      return PartialSignature(
        key: given.key.point,
        signature: ChannelSignature(signature, type: given.sighashType))
    } catch {
      throw .signatureOutOfRange(error)
    }
  }
}

extension PSBT {
  /// The input that the proposal speaks of: the first of which anything is said.
  fileprivate var describedInput: Int { inputs.firstIndex { $0.anyField != nil } ?? 0 }

  /// Refuses the first field that no proposal has.
  fileprivate func requireNothing(beside described: Int) throws(ProposalFault) {
    if let field = surplusField { throw .surplus(.global, field) }
    for (index, input) in inputs.enumerated() {
      let field = index == described ? input.surplusField : input.anyField
      if let field { throw .surplus(.input(index), field) }
    }
    for (index, output) in outputs.enumerated() {
      if let field = output.anyField { throw .surplus(.output(index), field) }
    }
  }

  private var surplusField: ProposalField? {
    if writtenVersion != nil { return .version }
    if !extendedKeys.isEmpty { return .extendedKeys }
    if !proprietary.isEmpty { return .proprietary }
    return unknown.isEmpty ? nil : .unknown
  }
}

extension PSBTInput {
  /// The first field that is there and tells something about no proposal's first input.
  fileprivate var surplusField: ProposalField? {
    if nonWitnessUTXO != nil { return .previousTransaction }
    if !derivations.isEmpty { return .derivation }
    if hasPreimage { return .preimage }
    if finalScriptSig != nil || finalWitness != nil { return .finalScripts }
    if hasTaproot { return .taproot }
    if hasMusig { return .musig }
    if !proprietary.isEmpty { return .proprietary }
    return unknown.isEmpty ? nil : .unknown
  }

  /// The first field that is there at all.
  fileprivate var anyField: ProposalField? {
    if witnessUTXO != nil { return .spentOutput }
    if !partialSignatures.isEmpty { return .partialSignature }
    if sighashType != nil { return .hashType }
    if redeemScript != nil { return .redeemScript }
    return witnessScript != nil ? .witnessScript : surplusField
  }

  private var hasPreimage: Bool {
    !ripemd160Preimages.isEmpty || !sha256Preimages.isEmpty || !hash160Preimages.isEmpty
      || !hash256Preimages.isEmpty
  }

  private var hasTaproot: Bool {
    taprootKeySignature != nil || !taprootScriptSignatures.isEmpty || !taprootLeaves.isEmpty
      || !taprootDerivations.isEmpty || taprootInternalKey != nil || taprootMerkleRoot != nil
  }

  private var hasMusig: Bool {
    !musigParticipants.isEmpty || !musigNonces.isEmpty || !musigSignatures.isEmpty
  }
}

extension PSBTOutput {
  /// The first field that is there at all: an output of a proposal belongs to no wallet.
  fileprivate var anyField: ProposalField? {
    if redeemScript != nil { return .redeemScript }
    if witnessScript != nil { return .witnessScript }
    if !derivations.isEmpty { return .derivation }
    if taprootInternalKey != nil || taprootTree != nil || !taprootDerivations.isEmpty {
      return .taproot
    }
    if !musigParticipants.isEmpty { return .musig }
    if !proprietary.isEmpty { return .proprietary }
    return unknown.isEmpty ? nil : .unknown
  }
}
