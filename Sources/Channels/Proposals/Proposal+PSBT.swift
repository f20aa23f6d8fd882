public import Bitcoin

extension Proposal {
  /// The proposal as it travels (BIP-0174, version 0).
  ///
  /// The hash type is always written. A segwit input comes with the output that it spends, since
  /// signatures cover its amount; an older one would need the whole transaction before, which the
  /// receiver has never seen, so that it has the redeem script alone.
  public var psbt: PSBT {
    do {
      var psbt = try PSBT(unsigned: transaction)
      try psbt.updateInput(input) { describe(&$0) }
      return psbt
    } catch {
      preconditionFailure("a proposal spends something, and carries no signature inside: \(error)")
    }
  }

  private func describe(_ input: inout PSBTInput) {
    input.sighashType = type
    if spentOutput.scriptPubKey.isPayToScriptHash {
      input.redeemScript = script
    } else {
      input.witnessUTXO = spentOutput
      input.witnessScript = script
    }
    if let signature {
      input.setPartialSignature(
        PSBTPartialSignature(
          key: PSBTPublicKey(signature.key), signature: signature.signature.signature,
          type: signature.signature.type))
    }
  }
}
