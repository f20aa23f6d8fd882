internal import Bitcoin

extension Transaction {
  /// Confirms that the form of the transaction is standard: Bitcoin Core's `IsStandardTx`.
  func checkStandardness() throws(StandardnessFault) {
    guard MempoolPolicy.versions.contains(version) else { throw .version(version) }
    let weight = weight
    guard weight <= MempoolPolicy.maximumWeight else {
      throw .weight(weight, limit: MempoolPolicy.maximumWeight)
    }
    for (index, input) in inputs.enumerated() {
      try input.scriptSig.checkAsScriptSig(of: index)
    }
    try checkOutputForms()
    let dust = dustOutputs
    guard dust.count <= MempoolPolicy.maximumDustOutputs else { throw .dust(dust) }
  }

  /// The outputs that cost more to spend than they hold.
  var dustOutputs: [DustOutput] {
    outputs.enumerated().compactMap { index, output in
      let threshold = output.dustThreshold
      guard output.value < threshold else { return nil }
      return DustOutput(output: index, value: output.value, threshold: threshold)
    }
  }

  private func checkOutputForms() throws(StandardnessFault) {
    var carried = 0
    for (index, output) in outputs.enumerated() {
      switch output.scriptPubKey.template {
      case .nonstandard: throw .scriptPubKey(output: index)
      case .multisig(_, let keys) where keys.count > MempoolPolicy.maximumBareMultisigKeys:
        throw .scriptPubKey(output: index)
      case .nullData:
        carried += output.scriptPubKey.count
        guard carried <= MempoolPolicy.maximumDataCarrierBytes else {
          throw .dataCarrier(
            output: index, size: carried, limit: MempoolPolicy.maximumDataCarrierBytes)
        }
      case .publicKey, .publicKeyHash, .scriptHash, .multisig, .witnessV0KeyHash,
        .witnessV0ScriptHash, .witnessV1Taproot, .anchor, .witnessUnknown:
        break
      }
    }
  }
}

extension Script {
  fileprivate func checkAsScriptSig(of input: Int) throws(StandardnessFault) {
    let limit = MempoolPolicy.maximumScriptSigSize
    guard count <= limit else {
      throw .scriptSigSize(input: input, size: count, limit: limit)
    }
    guard isPushOnly else { throw .scriptSigNotPushOnly(input: input) }
  }
}
