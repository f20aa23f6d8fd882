internal import Bitcoin

extension NamedBlock {
  /// Finds the first fault of the body in its context, in Core's order.
  func checkContext(on previous: BlockRecord) throws(BlockContextError) {
    let height = previous.height.next
    for (index, named) in transactions.enumerated() {
      do {
        try named.transaction.checkAbsoluteLock(
          at: height, medianTimePast: previous.medianTimePast)
      } catch { throw .absoluteLock(transaction: index, error) }
    }
    try checkCoinbaseHeight(height)
    do { try block.checkWitnessCommitment(witnessRoot: witnessMerkleRoot) } catch {
      throw .witness(error)
    }
    guard weight <= Block.maximumWeight else {
      throw .weight(weight, maximum: Block.maximumWeight)
    }
  }

  private func checkCoinbaseHeight(_ height: BlockHeight) throws(BlockContextError) {
    let required = Script.coinbaseHeight(height)
    let found = transactions[0].transaction.inputs[0].scriptSig
    guard found.bytes.starts(with: required.bytes) else {
      throw .coinbaseHeight(height: height, required: required, found: found)
    }
  }
}

extension Script {
  /// The first bytes of every coinbase's scriptSig: the push of its block's height (BIP34).
  static func coinbaseHeight(_ height: BlockHeight) -> Script {
    ScriptBuilder().adding(number: Int64(height.value)).script
  }
}
