internal import Bitcoin

extension Transaction {
  /// Confirms that every witness is standard for its output: Bitcoin Core's `IsWitnessStandard`.
  func checkWitnessStandardness(
    spending outputs: [TransactionOutput]
  ) throws(NonstandardWitness) {
    for (index, input) in inputs.enumerated() where !input.witness.isEmpty {
      try input.checkWitness(spending: outputs[index].scriptPubKey, index)
    }
  }
}

extension TransactionInput {
  fileprivate func checkWitness(
    spending scriptPubKey: Script, _ index: Int
  ) throws(NonstandardWitness) {
    let isNested = scriptPubKey.isPayToScriptHash
    let script = isNested ? redeemScript : scriptPubKey
    guard scriptPubKey.template != .anchor, let (version, program) = script?.witnessProgram else {
      throw .unexpected(input: index)
    }
    guard program.count == 32 else { return }
    if version == 0 { try checkScriptWitness(index) }
    if version == 1, !isNested { try checkTaprootWitness(index) }
  }

  private func checkScriptWitness(_ index: Int) throws(NonstandardWitness) {
    let items = witness.items
    let size = items.last?.count ?? 0
    guard size <= MempoolPolicy.maximumWitnessScriptSize else {
      throw .scriptSize(input: index, size: size, limit: MempoolPolicy.maximumWitnessScriptSize)
    }
    let limit = MempoolPolicy.maximumWitnessScriptItems
    guard items.count - 1 <= limit else {
      throw .itemCount(input: index, count: items.count - 1, limit: limit)
    }
    try Self.checkSizes(
      items.dropLast(), limit: MempoolPolicy.maximumWitnessScriptItemSize, input: index)
  }

  private func checkTaprootWitness(_ index: Int) throws(NonstandardWitness) {
    guard let last = witness.items.last, witness.items.count >= 2 else { return }
    guard witness.annex == nil else { throw .annex(input: index) }
    guard let leaf = last.first else { throw .controlBlockMissing(input: index) }
    guard Taproot.leafVersion(inControlByte: leaf) == Taproot.tapscriptLeafVersion else { return }
    try Self.checkSizes(
      witness.items.dropLast(2), limit: MempoolPolicy.maximumTapscriptItemSize, input: index)
  }

  private static func checkSizes(
    _ items: ArraySlice<[UInt8]>, limit: Int, input: Int
  ) throws(NonstandardWitness) {
    for (item, bytes) in items.enumerated() where bytes.count > limit {
      throw .itemSize(input: input, item: item, size: bytes.count, limit: limit)
    }
  }
}
